import JSZip from 'jszip'

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const XML = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const FILES: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${XML}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${XML}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${XML}.numbering+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`,
  'word/styles.xml': `<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>`,
  'word/numbering.xml': `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
}

/** Words of a document; `br` is a line break. */
export const run = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<w:r><w:t xml:space="preserve">${line}</w:t></w:r>`)
    .join('<w:r><w:br/></w:r>')

export const paragraph = (runs: string): string => `<w:p>${runs}</w:p>`
export const heading = (runs: string): string => `<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr>${runs}</w:p>`
export const item = (runs: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${runs}</w:p>`

/** A Word document of these paragraphs. */
export function wordDocument(...body: readonly string[]): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(FILES)) zip.file(name, content)
  zip.file('word/document.xml', `<w:document xmlns:w="${WORD}"><w:body>${body.join('')}</w:body></w:document>`)
  return zip.generateAsync({type: 'uint8array'})
}
