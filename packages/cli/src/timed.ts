import type {Phase, Stats} from './stats.ts'

/** Does a part of a run; what it takes is counted where that is asked for. */
export function timed<Result>(stats: Stats | undefined, phase: Phase, work: () => Promise<Result>): Promise<Result> {
  return stats ? stats.time(phase, work) : work()
}
