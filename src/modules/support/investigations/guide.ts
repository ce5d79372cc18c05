import type { Policy } from '../../ground/policies/policy.ts'
import { resultAreasOn } from '../../ground/policies/result-areas.ts'

/** Something that the conversation covers: a result that is analysed, or another field of life. */
export type GuideDomain = {
  id: string
  name: string
  kind: 'result-area' | 'life-domain'
  /** Questions that help to speak about it. */
  prompts: readonly string[]
}

/**
 * What the conversation goes over under a policy on a day: the result areas that are analysed (those that fall under
 * a deciding one, and deciding ones that have none under them), then the other fields of life.
 */
export function guideOf(policy: Policy, day: Temporal.PlainDate): GuideDomain[] {
  const { areas } = resultAreasOn(policy, day)
  const above = new Set(areas.map(({ under }) => under))
  return [
    ...areas
      .filter(({ id }) => !above.has(id))
      .map(({ id, name, prompts = [] }) => ({ id, name, prompts, kind: 'result-area' as const })),
    ...policy.lifeDomains.map(({ id, name, prompts = [] }) => ({
      id,
      name,
      prompts,
      kind: 'life-domain' as const,
    })),
  ]
}

/** What is asked about each domain, in the order of the page. */
export const guideFields = {
  'goes-well': { question: 'Wat gaat goed?', help: 'Ook wat met moeite lukt en zo kan blijven.' },
  limitation: {
    question: 'Wat lukt niet, of niet meer?',
    help: 'De beperking of het probleem, en sinds wanneer.',
  },
  resource: {
    question: 'Wat of wie helpt, of kan helpen?',
    help: 'Wat de inwoner zelf kan, de mensen om hem heen, spullen, geld.',
  },
  barriers: { question: 'Waarom wordt hulp die er is niet gebruikt?', help: 'Kies wat van toepassing is.' },
  'barrier-words': { question: 'Wat houdt de inwoner tegen?', help: 'In zijn eigen woorden.' },
  'life-event': {
    question: 'Is er iets gebeurd waardoor het moeilijker werd?',
    help: 'Bijvoorbeeld een verlies, een ziekte, een verhuizing. Met de maand en het jaar.',
  },
  hindering: { question: 'Wat maakt het zwaarder?', help: 'Wat op dit moment hindert.' },
  compensating: { question: 'Wat maakt het lichter?', help: 'Wat op dit moment daartegen opweegt.' },
  wish: { question: 'Wat wil de inwoner bereiken?', help: 'Het resultaat, niet de voorziening.' },
} as const

export type GuideField = keyof typeof guideFields

export const fieldIds = Object.keys(guideFields) as GuideField[]

export const isGuideField = (text: string): text is GuideField => text in guideFields

/** The reasons that were ticked, as they are kept in one text: ids of the policy, which hold no spaces. */
export const barriersIn = (text: string): string[] => text.split(' ').filter((id) => id !== '')

/** A field as it was last saved. */
export type Answer = {
  domain: string
  field: GuideField
  version: number
  text: string
  by: string
  at: Temporal.Instant
}

/** The last saved text of each field of one domain. */
export const answersIn = (answers: readonly Answer[], domain: string): Map<GuideField, Answer> =>
  new Map(answers.filter((answer) => answer.domain === domain).map((answer) => [answer.field, answer]))

/** How far a domain is: something was written about it, or nothing yet. */
export const isCovered = (answers: readonly Answer[], domain: string): boolean =>
  answers.some((answer) => answer.domain === domain && answer.text !== '')
