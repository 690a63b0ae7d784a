import {Chrono, configuration, type ParsedResult} from 'chrono-node/en'

const parsers = new Map<boolean, Chrono>()

function chronoFor(dayFirst: boolean): Chrono {
  let parser = parsers.get(dayFirst)
  if (!parser) {
    parser = new Chrono(configuration.createConfiguration(true, dayFirst))
    parsers.set(dayFirst, parser)
  }
  return parser
}

/**
 * What chrono finds, in text order; places count from the beginning of the text.
 *
 * @param reference what has no year is the next such day after this one
 * @param dayFirst 03/04/2025 is the third of April
 */
export function parseDates(text: string, reference: Date, dayFirst: boolean): ParsedResult[] {
  // The form with dots is always day first, which chrono leaves to the locale.
  const asked = text.replace(/\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g, (all, day: string, month: string, year: string) =>
    dayFirst ? all : `${month}.${day}.${year}`.padEnd(all.length),
  )
  return chronoFor(dayFirst).parse(asked, reference, {forwardDate: true})
}
