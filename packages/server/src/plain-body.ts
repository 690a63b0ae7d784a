const FIELD = /^[!-9;-~]+[ \t]*:/

/**
 * Where the body of a mail begins, as an offset.
 *
 * @returns undefined when the body is no plain text as it stands: it is encoded, HTML or of several parts, or there is no
 * header before it
 */
export function plainBodyOf(mail: string): number | undefined {
  const gap = /(\r\n|\n|\r)\1/.exec(mail)
  if (!gap) return undefined
  const unfolded = mail.slice(0, gap.index).replace(/(?:\r\n|\n|\r)[ \t]+/g, ' ')
  const fields = unfolded.split(/\r\n|\n|\r/)
  if (!fields.every((field) => FIELD.test(field))) return undefined
  const fieldValue = (name: string): string | undefined => {
    const field = fields.find((one) => one.slice(0, one.indexOf(':')).trim().toLowerCase() === name)
    return field
      ?.slice(field.indexOf(':') + 1)
      .split(';', 1)[0]
      ?.trim()
      .toLowerCase()
  }
  const isText = (fieldValue('content-type') ?? 'text/plain') === 'text/plain'
  const isAsItStands = /^(?:7bit|8bit|binary)$/.test(fieldValue('content-transfer-encoding') ?? '7bit')
  return isText && isAsItStands ? gap.index + gap[0].length : undefined
}
