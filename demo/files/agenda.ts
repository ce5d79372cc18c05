import { momentOf } from '../../src/core/days.ts'

const TALK_MINUTES = 75

const starts = ['08:30', '10:00', '11:30', '13:00', '14:30', '16:00'].map((time) =>
  Temporal.PlainTime.from(time),
)

/** The agendas of all workers while lives are planned: nobody holds two talks at a time. */
export class Agenda {
  readonly #taken = new Map<string, number>()

  /** Whether a worker has room for one more talk on a day. */
  hasRoom(worker: string, day: Temporal.PlainDate): boolean {
    return (this.#taken.get(`${worker} ${day.toString()}`) ?? 0) < starts.length
  }

  /** Takes the first moment of the day that is free. Throws `RangeError` when there is none. */
  take(worker: string, day: Temporal.PlainDate): { startsAt: Temporal.Instant; endsAt: Temporal.Instant } {
    const key = `${worker} ${day.toString()}`
    const taken = this.#taken.get(key) ?? 0
    const time = starts[taken]
    if (!time) throw new RangeError(`no room for a talk on ${day.toString()}`)
    this.#taken.set(key, taken + 1)
    const startsAt = momentOf(day, time)
    return { startsAt, endsAt: startsAt.add({ minutes: TALK_MINUTES }) }
  }
}
