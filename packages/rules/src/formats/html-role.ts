import type {Element} from 'hast'

/**
 * What an element does to the text. `skip`: its text is not read. `quoted`: its text is another's. `attribution`: it says
 * whose words follow. `end`: all that follows is another's. `transparent`: nothing.
 */
export type Role =
  | 'block'
  | 'heading'
  | 'item'
  | 'break'
  | 'opaque'
  | 'quotation'
  | 'skip'
  | 'quoted'
  | 'attribution'
  | 'end'
  | 'transparent'

const ROLES: ReadonlyMap<string, Role> = new Map(
  (
    [
      [
        'block',
        `address article aside body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure
        footer form header hgroup hr html legend main menu nav ol optgroup p search section summary table tbody td tfoot
        th thead tr ul
        mj-accordion-text mj-accordion-title mj-column mj-hero mj-navbar-link mj-raw mj-section mj-social-element mj-table
        mj-text mj-wrapper`,
      ],
      ['heading', 'h1 h2 h3 h4 h5 h6'],
      ['item', 'li'],
      ['break', 'br'],
      ['opaque', 'code kbd samp tt img'],
      ['quotation', 'q'],
      ['quoted', 'blockquote'],
      [
        'skip',
        `audio button canvas datalist embed head iframe input listing map math meter noembed noframes noscript object
        option picture plaintext pre progress script select style svg template textarea title video xmp mj-button mj-head`,
      ],
    ] as const
  ).flatMap(([role, names]) => names.split(/\s+/).map((name) => [name, role] as const)),
)

const HIDDEN_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:^|;)\s*max-height\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)/i

/** Classes and ids that mail programs give to what is not the writer's own text. */
const MAIL_ROLES: ReadonlyMap<string, Role> = new Map([
  ['gmail_attr', 'attribution'],
  ['moz-cite-prefix', 'attribution'],
  ['yahoo_quoted', 'quoted'],
  ['protonmail_quote', 'quoted'],
  ['divRplyFwdMsg', 'end'],
  ['appendonsend', 'end'],
  ['moz-forward-container', 'end'],
  ['gmail_signature', 'skip'],
  ['moz-signature', 'skip'],
  ['protonmail_signature_block', 'skip'],
  ['ms-outlook-mobile-signature', 'skip'],
  ['Signature', 'skip'],
])

/** What an element does, by what mail programs call it, else by its tag. */
export function roleOf(element: Element): Role {
  const {className, id, hidden, style} = element.properties
  if (hidden != null && hidden !== false) return 'skip'
  if (typeof style === 'string' && HIDDEN_STYLE.test(style)) return 'skip'
  const byTag = ROLES.get(element.tagName) ?? 'transparent'
  for (const name of [...(Array.isArray(className) ? className : []), id]) {
    const role = MAIL_ROLES.get(String(name))
    if (role) return role
  }
  return byTag
}

/** Whether text before and after the element cannot be one paragraph. */
export function isBlock(element: Element): boolean {
  const role = ROLES.get(element.tagName)
  return role === 'block' || role === 'heading' || role === 'item' || role === 'quoted' || element.tagName === 'pre'
}
