import { dayOf, inWords, isBefore } from '../../../core/days.ts'
import { ok, refuse, type Result } from '../../../core/failure.ts'
import { nextStep } from './need.ts'
import { actIds, acts, isSettled } from './other-act.ts'
import type { InvestigationRecord, StatedPart } from './record.ts'

const paragraph = (which: string) => `Wmo 2015, artikel 2.3.2, ${which}`

/** What the law wants told or investigated before findings can be written down, in the order of the work. */
export const legalParts = {
  'client-support': {
    name: 'gratis cliëntondersteuning',
    article: paragraph('derde lid'),
    asks: 'Wanneer en hoe zijn de inwoner en zijn mantelzorger hierop gewezen?',
  },
  'personal-plan': {
    name: 'persoonlijk plan van de inwoner',
    article: paragraph('vijfde lid'),
    asks: 'Hoe is het plan van de inwoner bij het onderzoek betrokken, of waarom komt er geen?',
  },
  identity: {
    name: 'identiteit',
    article: 'Wmo 2015, artikel 2.3.4, eerste lid',
    asks: 'Waarom is er geen document gezien, en hoe is vastgesteld wie de inwoner is?',
  },
  a: {
    name: 'behoeften, persoonskenmerken en voorkeuren',
    article: paragraph('vierde lid, onderdeel a'),
    asks: 'Welke behoeften en voorkeuren heeft de inwoner, en welke kenmerken doen ertoe?',
  },
  b: {
    name: 'eigen kracht en gebruikelijke hulp',
    article: paragraph('vierde lid, onderdeel b'),
    asks: 'Wat kan de inwoner zelf, en wat mag van huisgenoten worden verwacht?',
  },
  c: {
    name: 'mantelzorg en sociaal netwerk',
    article: paragraph('vierde lid, onderdeel c'),
    asks: 'Wat kunnen mantelzorgers, familie, vrienden en buren doen?',
  },
  d: {
    name: 'ondersteuning van de mantelzorger',
    article: paragraph('vierde lid, onderdeel d'),
    asks: 'Wat heeft de mantelzorger nodig om het vol te houden?',
  },
  e: {
    name: 'algemene voorzieningen en nuttige activiteiten',
    article: paragraph('vierde lid, onderdeel e'),
    asks: 'Welke algemene voorziening of activiteit kan helpen, of waarom helpt die niet?',
  },
  f: {
    name: 'samenwerking met zorg, jeugd, onderwijs, welzijn, wonen, werk en inkomen',
    article: paragraph('vierde lid, onderdeel f'),
    asks: 'Wat is er met andere partijen en onder andere wetten geregeld?',
  },
  g: {
    name: 'bijdragen in de kosten',
    article: paragraph('vierde lid, onderdeel g'),
    asks: 'Welke bijdrage zal de inwoner betalen, en wanneer is dat uitgelegd?',
  },
  pgb: {
    name: 'uitleg over het persoonsgebonden budget',
    article: paragraph('zesde lid'),
    asks: 'Wanneer zijn de mogelijkheden en gevolgen in gewone woorden uitgelegd?',
  },
} as const

export type Part = keyof typeof legalParts
export const partIds = Object.keys(legalParts) as Part[]
export const isPart = (text: string): text is Part => text in legalParts

/** What later steps, such as the arrangement, show of a part; in words. */
export type MoreEvidence = Partial<Record<Part, string>>

/** How one part stands: what the records show of it and what was stated about it; open when there is neither. */
export type PartOutlook = {
  part: Part
  name: string
  article: string
  open: boolean
  evidence: string[]
  stated: StatedPart | undefined
}

type Shown = (record: InvestigationRecord) => string[]

/** What the records show of each part; nothing when they do not show enough. */
const shown: Record<Part, Shown> = {
  'client-support': ({ letters, knownCarers, carers }) => {
    const told = letters.find(({ kind }) => kind === 'report-receipt' || kind === 'conversation-invitation')
    const carersTold = knownCarers.every(({ id }) => carers.some(({ relation }) => relation === id))
    return told && carersTold
      ? [`Gewezen op cliëntondersteuning in de brief van ${inWords(dayOf(told.madeAt))}`]
      : []
  },
  'personal-plan': ({ plans, today }) => {
    const handedIn = plans.some(({ receivedOn }) => receivedOn !== null)
    const inTime = plans.some(({ until }) => !isBefore(until, today))
    return handedIn || inTime ? [] : ['Geen persoonlijk plan gekregen binnen de zeven dagen']
  },
  identity: ({ identity }) =>
    identity.slice(-1).map(({ seenOn, by }) => `Document gezien op ${inWords(seenOn)} door ${by}`),
  a: ({ needs }) => {
    const standing = needs.filter(({ dropped }) => !dropped)
    const known = standing.length > 0 && standing.every((need) => nextStep(need) === undefined)
    return known
      ? [standing.length === 1 ? '1 behoefte bepaald' : `${standing.length} behoeften bepaald`]
      : []
  },
  b: ({ answers, housemates, customaryHelp }) => {
    const own = answers.some(
      ({ field, text }) => (field === 'resource' || field === 'goes-well') && text !== '',
    )
    const weighed = housemates.every(({ name }) => customaryHelp.some(({ housemate }) => housemate === name))
    if (!own || !weighed) return []
    const homes = customaryHelp.map(({ housemate }) => `Gebruikelijke hulp van ${housemate} gewogen`)
    return ['Eigen kracht besproken', ...(homes.length > 0 ? homes : ['Geen huisgenoten bekend'])]
  },
  c: () => [],
  d: ({ carers, knownCarers }) => {
    const everybody = knownCarers.every(({ id }) => carers.some(({ relation }) => relation === id))
    const answered = carers.length > 0 && carers.every(({ answer }) => answer !== null)
    return everybody && answered ? carers.map(({ carer }) => `Met ${carer} besproken wat nodig is`) : []
  },
  e: () => [],
  f: ({ otherActs }) =>
    actIds.every((act) => otherActs.some((words) => words.act === act && isSettled(words)))
      ? actIds.map((act) => `${acts[act].name} nagegaan`)
      : [],
  g: () => [],
  pgb: ({ letters }) =>
    letters
      .filter(({ kind }) => kind === 'pgb-information')
      .slice(-1)
      .map(({ madeAt }) => `Uitgelegd in de brief van ${inWords(dayOf(madeAt))}`),
}

/**
 * How every part that the law wants told or investigated stands. A part is open until the records show it, or until
 * it was stated what was found out or why it does not apply; `more` is what later steps show.
 */
export const partsOf = (record: InvestigationRecord, more: MoreEvidence = {}): PartOutlook[] =>
  partIds.map((part) => {
    const stated = record.parts.find((one) => one.part === part)
    const evidence = [...shown[part](record), ...[more[part] ?? []].flat()]
    const { name, article } = legalParts[part]
    return { part, name, article, open: evidence.length === 0 && !stated, evidence, stated }
  })

/** The parts that are still open (Wmo 2.3.2(3) to (6), 2.3.4). */
export const openParts = (record: InvestigationRecord, more: MoreEvidence = {}): PartOutlook[] =>
  partsOf(record, more).filter(({ open }) => open)

/**
 * The home visit that the chosen route asks and that was not held yet. It is spared only where the policy spares it on
 * recorded facts (a re-indication of a situation that is known and unchanged), never by a remark.
 */
export function homeVisitOpen(
  record: Pick<InvestigationRecord, 'routeSteps' | 'conversations'>,
): { because: string; source: string } | undefined {
  const visit = record.routeSteps.find(({ step }) => step === 'home-visit')
  if (!visit?.needed || visit.doneOn) return undefined
  return record.conversations.some(({ way, heldOn }) => way === 'home' && heldOn !== null) ? undefined : visit
}

/**
 * Whether the findings of an investigation may be closed: every legal part is covered by records or by a stated
 * reason, the home visit that the route asks was held, and where two people wrote different texts one was chosen.
 */
export function closeable(record: InvestigationRecord, more: MoreEvidence = {}): Result<InvestigationRecord> {
  const open = openParts(record, more)
  if (open.length > 0)
    return refuse(
      'legal-parts-open',
      `Dit is nog niet onderzocht of verteld: ${open.map(({ name }) => name).join('; ')}. ` +
        'Schrijf bij elk onderdeel op wat u vond, of waarom het niet van toepassing is.',
      [...new Set(open.map(({ article }) => article))].join('; '),
    )
  const visit = homeVisitOpen(record)
  if (visit)
    return refuse(
      'home-visit-needed',
      `Er is nog geen gesprek thuis geweest, en dat is nodig: ${visit.because}.`,
      visit.source,
    )
  if (record.rivals.length > 0)
    return refuse(
      'texts-not-chosen',
      'Op sommige plekken in het gesprek staan twee teksten. Kies eerst welke geldt.',
      'Keukentafel',
    )
  return ok(record)
}
