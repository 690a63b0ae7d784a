/**
 * A day from `2025-06-30` or from a mail header's `Date`; noon in no zone at all, so that no zone turns it into its
 * neighbour. Undefined for anything else.
 */
export function parseDay(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(text)
  if (iso) return day(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]))
  const mail = /^\s*(?:\w{3},?\s+)?(\d{1,2})\s+(\w{3})\w*\s+(\d{4})/.exec(text)
  const month = mail ? 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf((mail[2] ?? '').toLowerCase()) / 3 : -1
  return mail && Number.isInteger(month) && month >= 0 ? day(Number(mail[3]), month, Number(mail[1])) : undefined
}

function day(year: number, month: number, date: number): Date | undefined {
  const made = new Date(year, month, date, 12)
  return made.getMonth() === month && made.getDate() === date ? made : undefined
}
