import {expect, test} from 'vitest'
import {readDraft} from '../../src/formats/index.ts'
import {blocksOf, sourceOf} from './helpers.ts'

test('blocks of a document', async () => {
  const source = `<!doctype html>
<html lang=en>
<head><title>Letter</title><style>p {color: red}</style></head>
<body>
  <h1>The <em>end</em></h1>
  Loose
  words
  <p>Dear Ann,<br>
  we   end it.<p>Unclosed
  <ul><li>one<li>two <p>more</p></ul>
  <table><tr><td>cell</td><td>other</td></tr></table>
  <div>outer <div>inner</div> rest</div>
  <pre>code</pre><script>code()</script><noscript>no</noscript>
</body>`
  expect(await blocksOf(source, 'html')).toEqual([
    'heading: The end',
    'paragraph: Loose words',
    'paragraph: Dear Ann,\nwe end it.',
    'paragraph: Unclosed',
    'item: one',
    'item: two',
    'item: more',
    'paragraph: cell',
    'paragraph: other',
    'paragraph: outer',
    'paragraph: inner',
    'paragraph: rest',
  ])
})

test('an empty line parts paragraphs', async () => {
  expect(await blocksOf('<div>Dear Ann,<br><br>we end it.<br>\n<br>Bob<br></div>', 'html')).toEqual([
    'paragraph: Dear Ann,',
    'paragraph: we end it.',
    'paragraph: Bob',
  ])
})

test('references, as browsers read them', async () => {
  const source =
    '<p>isn&rsquo;t&nbsp;it &#146;so&#x2019; AT&T &copy2025 &ampamp; &notit; &lt;b&gt; ter&shy;mi&#8203;nated &bogus; &#xD83D; caf&eacute;</p>'
  expect(await blocksOf(source, 'html')).toEqual([
    'paragraph: isn’t it ’so’ AT&T ©2025 &amp; ¬it; <b> terminated &bogus; \uFFFD café',
  ])
  for (const [words, expected] of [
    ['isn’t', 'isn&rsquo;t'],
    ['’so’', '&#146;so&#x2019;'],
    ['AT&T', 'AT&T'],
    ['©2025', '&copy2025'],
    ['&amp;', '&ampamp;'],
    ['¬it', '&notit'],
    ['<b>', '&lt;b&gt;'],
    ['terminated', 'ter&shy;mi&#8203;nated'],
    ['&bogus;', '&bogus;'],
    ['café', 'caf&eacute;'],
  ] as const) {
    expect(await sourceOf(words, source, 'html')).toBe(expected)
  }
})

test('a reference at the very start', async () => {
  for (const source of [' &ldquo;So&rdquo; it is', '\n&#8220;So&#8221; it is', '&ldquo;So&rdquo; it is']) {
    expect(await sourceOf('“So”', source, 'html')).toBe(source.trim().replace(' it is', ''))
    expect(await sourceOf('it', source, 'html')).toBe('it')
  }
})

test('inline elements do not part words', async () => {
  const source =
    '<p>We <b>e</b><i>nd</i> <span style="color:red">it</span> <a href="https://x.org">here</a>, <code>x</code> <img src=a></p>'
  expect(await blocksOf(source, 'html')).toEqual(['paragraph: We end it here, \uFFFC \uFFFC'])
  expect(await sourceOf('end it', source, 'html')).toBe('e</b><i>nd</i> <span style="color:red">it')
})

test('a q element has quotation marks', async () => {
  const source = '<p>You said <q>we are done</q> twice.</p>'
  expect(await blocksOf(source, 'html')).toEqual(['paragraph: You said “we are done” twice.'])
  expect(await sourceOf('“we are', source, 'html')).toBe('<q>we are')
})

test('stray tags and text between table cells', async () => {
  const source = '<p>We</b> end</i> it</p><table>stray<tr><td>cell</td></tr>late</table>'
  expect(await blocksOf(source, 'html')).toEqual(['paragraph: We end it', 'paragraph: straylate', 'paragraph: cell'])
  expect(await sourceOf('end it', source, 'html')).toBe('end</i> it')
})

test.each([
  '<div style="display:none">Preview</div>',
  '<div style="mso-hide: all">Preview</div>',
  '<div style="max-height:0px;overflow:hidden">Preview</div>',
  '<p hidden>Preview</p>',
  '<!-- Preview -->',
  '<template><p>Preview</p></template>',
  '<blockquote>Theirs</blockquote>',
  '<div class="gmail_signature">Ann</div>',
  '<div class="moz-signature">-- <br>Ann</div>',
  '<div>-- </div><div>Ann</div>',
  '<div class="gmail_quote"><div class="gmail_attr">2025年10月17日 Paul:</div><blockquote>Theirs</blockquote></div>',
  '<div class="gmail_quote">---------- Forwarded message ---------<br>From: Paul<br><br>Theirs</div>',
  '<div class="gmail_quote">On Fri, 17 Oct 2025 at 11:02, Paul wrote:<br><blockquote>Theirs</blockquote></div>',
  '<div class="moz-cite-prefix">Am 17.10. schrieb Paul:</div><blockquote type="cite">Theirs</blockquote>',
  '<div class="yahoo_quoted"><div>On Friday, Paul wrote:</div><div>Theirs</div></div>',
  '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Paul</div><div>Theirs</div>',
  '<hr><p><b>From:</b> Paul<br><b>Sent:</b> Friday<br><b>To:</b> Me<br><b>Subject:</b> x</p><p>Theirs</p>',
])('not read: %s', async (other) => {
  expect(await blocksOf(`<div>Dear Ann, we will end the work on Friday.</div>${other}`, 'html')).toEqual([
    'paragraph: Dear Ann, we will end the work on Friday.',
  ])
})

test('answers below and between quotes are the writer’s', async () => {
  const source = `<div class="moz-cite-prefix">On Friday, Paul wrote:</div><blockquote>Theirs</blockquote><p>No.</p>
<div class="gmail_quote"><div class="gmail_attr">x:</div><blockquote>Theirs</blockquote><div>Never.</div></div>`
  expect(await blocksOf(source, 'html')).toEqual(['paragraph: No.', 'paragraph: Never.'])
})

test('very deep pages', async () => {
  const deep = `<p>Dear Ann,</p>${'<div>'.repeat(50_000)}<p>we end it.</p>${'</div>'.repeat(50_000)}<p>Bob</p>`
  expect(await blocksOf(deep, 'html')).toEqual(['paragraph: Dear Ann,', 'paragraph: we end it.', 'paragraph: Bob'])
})

test('written words are escaped', async () => {
  const {encode} = await readDraft('<p>x</p>', 'html')
  expect(encode('R&D <b> “so” – {end date}', 3)).toBe('R&amp;D &lt;b&gt; “so” – {end date}')
})
