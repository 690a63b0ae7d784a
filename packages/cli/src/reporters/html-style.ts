/** The style of the page, for bright and dark screens and for paper. */
export const style = `
:root { color-scheme: light dark; --error: #b3261e; --warning: #8a5a00; --info: #1f5f99; --there: #1d6b36; --line: #8884; }
@media (prefers-color-scheme: dark) {
  :root { --error: #ff8a80; --warning: #ffca66; --info: #8ec5ff; --there: #8fdca4; }
}
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; font-weight: normal; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
thead th { font-weight: bold; }
h2, th, td, blockquote { overflow-wrap: anywhere; }
section { margin-top: 3rem; border-top: 1px solid var(--line); break-inside: auto; }
.verdict { font-weight: bold; }
.not-ready, .error strong, .parts .error { color: var(--error); }
.review, .warning strong, .parts .warning { color: var(--warning); }
.info strong, .parts .info { color: var(--info); }
.ready, .parts .there { color: var(--there); }
.findings > li { margin-bottom: 1.2rem; break-inside: avoid; }
.parts { list-style: none; padding: 0; }
blockquote { margin: .3rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
mark { background: #ffe08a; color: #000; }
.why, .note, footer { font-size: .9rem; opacity: .8; }
p { margin: .3rem 0; }
footer { margin-top: 3rem; }
`
