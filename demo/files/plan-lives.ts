import { dayOf, momentOf } from '../../src/core/days.ts'
import type { Population } from '../population.ts'
import { randomFrom, type Random } from '../random.ts'
import { Agenda } from './agenda.ts'
import { workload } from './colleagues.ts'
import { needKinds } from './kinds/kinds.ts'
import type { NeedKind } from './kinds/kind.ts'
import type { Life, PlannedStep } from './life.ts'
import { departedOf, personasOf, type Persona } from './persona.ts'
import { reporterOf } from './reporters.ts'
import { gapOf, stages, type Span, type Stage, type StepName } from './stages.ts'
import { lastWorkingDay, workingDaysFrom } from './working-days.ts'

const SEED = 1107

/**
 * Plans what happens in so many files up to this moment: each a resident whom the need fits, a stage that it has come
 * to, and the days and workers of its steps. The same people, moment and count give the same lives. Of every stage
 * there is at least one, when there are as many files as stages. Fewer, when too few residents need help.
 */
export function planLives(population: Population, now: Temporal.Instant, count: number): Life[] {
  const random = randomFrom(SEED)
  const agenda = new Agenda()
  const free = shuffled(personasOf(population, dayOf(now)), random)
  const departed = shuffled(departedOf(population, dayOf(now)), random)
  return stagesFor(count).flatMap((stage, at) => {
    const chosen = choosePerson(departs(stage) ? departed : free, random, (who) =>
      fitsStage(who, stage, dayOf(now)),
    )
    return chosen ? [planLife({ ...chosen, stage, agenda, now, random: randomFrom(SEED + at + 1) })] : []
  })
}

/** Every stage as often as its share asks, at least once. */
function stagesFor(count: number): Stage[] {
  const shares = stages.reduce((sum, { share }) => sum + share, 0)
  const every = stages.slice(0, count)
  const left = count - every.length
  const more = stages.flatMap((stage) =>
    Array.from({ length: Math.floor((left * stage.share) / shares) }, () => stage),
  )
  const widest = stages.toSorted((a, b) => b.share - a.share)
  const rest = Array.from({ length: left - more.length }, (_, at) => widest[at % widest.length]!)
  return [...every, ...more, ...rest]
}

function shuffled<T>(all: readonly T[], random: Random): T[] {
  const mixed = [...all]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = random.int(0, at)
    const kept = mixed[at]!
    mixed[at] = mixed[other]!
    mixed[other] = kept
  }
  return mixed
}

const departs = ({ steps }: Stage): boolean => steps.includes('depart')

/** Between these numbers of days ago somebody departed whose file ended by it. */
const DEPARTED = { least: 18, most: 330 }

function fitsStage({ departed }: Persona, stage: Stage, today: Temporal.PlainDate): boolean {
  if (!departs(stage)) return true
  if (!departed || departed.how !== stage.ended) return false
  const ago = departed.on.until(today, { largestUnit: 'days' }).days
  return ago >= DEPARTED.least && ago <= DEPARTED.most
}

/** A need, and the next resident whom it fits; each resident has one file. Undefined when nobody is left. */
function choosePerson(
  free: Persona[],
  random: Random,
  fits: (who: Persona) => boolean,
): { kind: NeedKind; who: Persona } | undefined {
  for (let tries = 0; tries < 100; tries++) {
    const kind = random.weighted(needKinds.map((is) => ({ weight: is.weight, is })))
    const at = free.findIndex((who) => !who.hasGuardian && fits(who) && kind.fits(who))
    const [who] = at < 0 ? [] : free.splice(at, 1)
    if (who) return { kind, who }
  }
  return undefined
}

type Plan = {
  who: Persona
  kind: NeedKind
  stage: Stage
  agenda: Agenda
  now: Temporal.Instant
  random: Random
}

function planLife({ who, kind, stage, agenda, now, random }: Plan): Life {
  const days = daysOf(stage, lastDayOf(who, now), random)
  const consultant = consultantFor(who, days.get('hold'), agenda, random)
  const talkDay = days.get('hold') ?? dayOf(now)
  const talk = days.has('hold') ? agenda.take(consultant, talkDay) : { startsAt: now, endsAt: now }
  const reporter = reporterOf(who, random)
  const sent = stage.steps.includes('send')
  const channel = random.weighted<Life['channel']>([
    { weight: sent ? 0 : 55, is: 'phone' },
    { weight: sent ? 0 : 18, is: 'desk' },
    { weight: sent ? 0 : reporter ? 2 : 7, is: 'letter' },
    { weight: 20, is: 'web' },
  ])
  const troubles = shuffled(kind.troubles, random).slice(0, random.int(1, 2))
  return {
    who,
    kind,
    stage,
    channel,
    reporter,
    urgent: stage.id !== 'answered at once' && random.chance(0.04),
    cause: random.pick(kind.causes),
    troubles,
    consultant,
    talk,
    steps: stepsOf({ who, stage, now, random }, days, consultant, talk),
    random,
  }
}

/** The last working day that counts: today, or some days after he departed. */
const lastDayOf = ({ departed }: Persona, now: Temporal.Instant): Temporal.PlainDate =>
  lastWorkingDay(departed ? departed.on.add({ days: 14 }) : dayOf(now))

/** The day of each step, also of the talk that is still to come, counted back from the last one that was done. */
function daysOf(stage: Stage, today: Temporal.PlainDate, random: Random): Map<StepName, Temporal.PlainDate> {
  const within = ([low, high]: Span) => random.int(low, high)
  const gaps = stage.steps.map((step) => within(gapOf(step)))
  const next = stage.next && { gap: within(gapOf(stage.next.step)), in: within(stage.next.in) }
  const since = next ? next.gap - next.in : within(stage.since)
  const days = new Map<StepName, Temporal.PlainDate>()
  let day = workingDaysFrom(today, -Math.max(0, since))
  for (const [at, step] of [...stage.steps.entries()].toReversed()) {
    days.set(step, day)
    day = workingDaysFrom(day, -gaps[at]!)
  }
  if (stage.next && next) days.set(stage.next.step, workingDaysFrom(today, next.in))
  // A talk that was planned and never held would have been after the end.
  else if (days.has('plan') && !days.has('hold'))
    days.set('hold', workingDaysFrom(days.get(stage.steps.at(-1)!)!, random.int(1, 3)))
  return days
}

function consultantFor(
  who: Persona,
  talkDay: Temporal.PlainDate | undefined,
  agenda: Agenda,
  random: Random,
): string {
  const all = who.inTown ? workload.Stad : workload.Dorpen
  const free = talkDay ? all.filter(({ is }) => agenda.hasRoom(is, talkDay)) : all
  return random.weighted<string>(free)
}

/** From early to late on a day: a step that is done on the same day as another comes after it. */
const hours = { first: 8 * 60 + 40, last: 16 * 60 + 30 }

function stepsOf(
  { who, stage, now, random }: Pick<Plan, 'who' | 'stage' | 'now' | 'random'>,
  days: ReadonlyMap<StepName, Temporal.PlainDate>,
  consultant: string,
  talk: Life['talk'],
): PlannedStep[] {
  const taker = random.chance(0.8) ? 'clerk' : consultant
  let before: Temporal.Instant | undefined
  return stage.steps.map((name) => {
    const minute = random.int(hours.first, hours.last)
    const planned =
      name === 'hold'
        ? talk.endsAt
        : momentOf(
            days.get(name)!,
            Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }),
          )
    const soonest = before?.add({ minutes: 5 })
    const at = soonest ? latest(soonest, planned) : planned
    before = Temporal.Instant.compare(at, now) < 0 ? at : now
    return { name, at: before, by: workerFor(name, who, taker, consultant) }
  })
}

const latest = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? b : a)

/** Who takes a report down also chooses its route; the rest is the consultant's. */
const ofTaker: readonly StepName[] = ['send', 'report', 'triage', 'answer']

/** Who has the mandate to sign where this resident lives. */
export const signerFor = ({ inTown }: Persona): string => (inTown ? 'senior' : 'colleague-6')

function workerFor(step: StepName, who: Persona, taker: string, consultant: string): string {
  if (step === 'sign') return signerFor(who)
  return ofTaker.includes(step) ? taker : consultant
}
