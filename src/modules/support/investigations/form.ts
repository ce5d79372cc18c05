import { z } from 'zod'
import { momentOf } from '../../../core/days.ts'
import {
  oneOf,
  optionalAmount,
  optionalDay,
  optionalOneOf,
  optionalText,
  requiredCount,
  requiredDay,
  requiredText,
  requiredTime,
  yesOrNo,
} from '../../../http/fields.ts'
import { OTHER_CARER } from './chosen-carer.ts'
import { linesOf, ways, type ConversationPlan, type Way } from './conversation.ts'
import { identityDocuments, type IdentityDocument } from './identity.ts'
import { durations, periods, units, type Duration, type NeedWords, type Period, type Unit } from './need.ts'
import { customaryJudgements, type CustomaryJudgement, type CustomaryWords } from './weigh-customary-help.ts'

export const keysOf = <Key extends string>(of: Record<Key, unknown>) => Object.keys(of) as [Key, ...Key[]]

/** The version that a form was made for; 0 when nothing was written down yet. */
export const shownVersion = z.coerce.number().int().min(0).default(0)

/** A need, as far as it is known. */
export const needForm = z
  .object({
    resultArea: requiredText('Kies waar de vraag over gaat', 60),
    question: requiredText('Schrijf op wat de vraag is'),
    limitations: optionalText(),
    wantedResult: optionalText(),
    helpNeeded: optionalText(),
    amount: optionalAmount(10_000),
    unit: optionalOneOf(keysOf<Unit>(units)),
    per: optionalOneOf(keysOf<Period>(periods)),
    duration: optionalOneOf(keysOf<Duration>(durations)),
    durationGround: optionalText(2000),
    version: shownVersion,
  })
  .superRefine((need, context) => {
    const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const extent = [need.amount, need.unit, need.per].filter((part) => part !== undefined)
    if (extent.length > 0 && extent.length < 3) ask('amount', 'Vul in hoeveel, waarvan, en per welke periode')
    if (need.duration && need.durationGround === '')
      ask('durationGround', 'Schrijf op waarom de hulp tijdelijk of blijvend nodig is')
  })
  .transform(({ amount, unit, per, duration, version, ...words }) => ({
    version,
    words: {
      ...words,
      extent: amount !== undefined && unit && per ? { amount, unit, per } : null,
      duration: duration ?? null,
    } satisfies NeedWords,
  }))

/** A talk to plan or move. */
export const conversationForm = z
  .object({
    way: oneOf(keysOf<Way>(ways), 'Kies hoe het gesprek wordt gevoerd'),
    day: requiredDay('Vul de dag in'),
    from: requiredTime('Vul in hoe laat het begint'),
    until: requiredTime('Vul in hoe laat het klaar is'),
    place: optionalText(200),
    worker: requiredText('Kies wie het gesprek voert', 40),
    supporter: optionalText(200),
    carer: optionalText(200),
    companions: optionalText(1000),
    bring: optionalText(1000),
    ownWords: optionalText(4000),
    version: shownVersion,
  })
  .transform(({ day, from, until, ownWords, version, ...plan }) => ({
    version,
    ownWords,
    plan: {
      ...plan,
      startsAt: momentOf(day, from),
      endsAt: momentOf(day, until),
    } satisfies ConversationPlan,
  }))

export const heldForm = z.object({
  heldOn: optionalDay(),
  present: requiredText('Schrijf op wie erbij waren', 1000),
  version: shownVersion,
})

export const reasonForm = z.object({
  because: requiredText('Schrijf op waarom', 2000),
  version: shownVersion,
})

export const identityForm = z.object({
  document: oneOf(keysOf<IdentityDocument>(identityDocuments), 'Kies welk document u zag'),
  seenOn: optionalDay(),
})

export const delayForm = z.object({
  untilDay: requiredDay('Vul in tot en met welke dag'),
  agreedWith: requiredText('Vul in met wie dit is afgesproken', 200),
  reason: requiredText('Schrijf op waarom het onderzoek langer duurt', 2000),
})

export const partForm = z.object({
  state: oneOf(['covered', 'does-not-apply'], 'Kies of dit is onderzocht of niet van toepassing is'),
  words: requiredText('Schrijf op wat u vond, of waarom dit niet van toepassing is'),
  onDay: optionalDay(),
})

export const lifePhaseForm = z.object({
  begun: yesOrNo('Kies ja of nee'),
  words: requiredText('Schrijf op waarop u dit baseert', 2000),
})

/** How a form names a housemate who is not on record. */
export const OTHER_HOUSEMATE = 'other'

export const customaryForm = z
  .object({
    housemate: requiredText('Kies of schrijf op om wie het gaat', 200),
    otherName: optionalText(200),
    relation: requiredText('Vul in wat deze persoon van de inwoner is', 100),
    age: requiredCount('Vul de leeftijd in', 0, 130),
    health: requiredText('Schrijf op hoe het met de gezondheid is', 2000),
    work: requiredText('Schrijf op wat deze persoon doet aan werk of school', 2000),
    overload: requiredText('Schrijf op of er overbelasting is of dreigt', 2000),
    discussedWith: requiredText('Vul in met wie u dit besprak', 200),
    discussedOn: requiredDay('Vul in wanneer u dit besprak'),
    judgement: oneOf(keysOf<CustomaryJudgement>(customaryJudgements), 'Kies wat er verwacht mag worden'),
    canDo: optionalText(2000),
    because: requiredText('Schrijf op waarom u dit vindt', 2000),
    version: shownVersion,
  })
  .superRefine((weighed, context) => {
    if (weighed.housemate === OTHER_HOUSEMATE && weighed.otherName === '')
      context.addIssue({ code: 'custom', path: ['otherName'], message: 'Vul de naam in' })
    if (weighed.judgement !== 'none' && weighed.canDo === '')
      context.addIssue({ code: 'custom', path: ['canDo'], message: 'Schrijf op wat deze persoon kan doen' })
  })

/** What was filled in, with the name of the housemate who was chosen or is named. */
export const customaryIn = ({ otherName, ...input }: z.output<typeof customaryForm>): CustomaryWords => ({
  ...input,
  housemate: input.housemate === OTHER_HOUSEMATE ? otherName : input.housemate,
})

/** A text of which each line is something by itself. */
const lines = (max: number) => optionalText(max).transform(linesOf)

/** Boxes of one name that were ticked; what may be in them the use case knows. */
const ticks = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.string().max(60)).max(60),
)

export const adviceForm = z.object({
  adviser: requiredText('Vul in wie advies geeft', 200),
  attention: optionalText(200),
  address: lines(500),
  questions: lines(4000),
  given: lines(4000),
  consentBy: requiredText('Vul in wie toestemming gaf', 200),
  consentOn: requiredDay('Vul in op welke dag'),
  consentWords: requiredText('Schrijf op waarvoor toestemming is gegeven', 2000),
  dueOn: requiredDay('Vul in wanneer het advies er moet zijn'),
})

export const adviceCameForm = z.object({
  receivedOn: optionalDay(),
  answer: requiredText('Schrijf op wat het antwoord op uw vragen is'),
  version: shownVersion,
})

export const wordsForm = z.object({
  words: requiredText('Schrijf op wat er is gezegd', 4000),
  version: shownVersion,
})

export const carerOfferForm = z
  .object({
    carer: requiredText('Kies aan wie u het aanbiedt', 60),
    otherName: optionalText(200),
    address: lines(500),
  })
  .superRefine((offer, context) => {
    if (offer.carer === OTHER_CARER && offer.otherName === '')
      context.addIssue({ code: 'custom', path: ['otherName'], message: 'Vul de naam in' })
  })

export const carerAnswerForm = z.object({
  answer: oneOf(['talk', 'no-talk'], 'Kies of de mantelzorger een gesprek wil'),
  topics: ticks,
  support: requiredText('Schrijf op wat de mantelzorger nodig heeft, of dat er niets nodig is', 4000),
  respite: requiredText('Schrijf op wat over respijtzorg is besproken', 2000),
  shared: optionalText(4000),
  version: shownVersion,
})

export const confidenceForm = z.object({
  heldOn: optionalDay(),
  words: requiredText('Schrijf op wat is verteld'),
  version: shownVersion,
})

export const otherActForm = z
  .object({
    applies: yesOrNo('Kies of deze wet hier iets biedt'),
    because: optionalText(2000),
    askedOf: optionalText(200),
    askedOn: optionalDay(),
    question: optionalText(2000),
    answeredOn: optionalDay(),
    answer: optionalText(4000),
    arranged: optionalText(2000),
    arrangedFrom: optionalDay(),
    arrangedUntil: optionalDay(),
    helpNowUntil: optionalDay(),
    bridge: optionalText(2000),
    version: shownVersion,
  })
  .transform(({ version, ...words }) => ({
    version,
    words: {
      ...words,
      askedOn: words.askedOn ?? null,
      answeredOn: words.answeredOn ?? null,
      arrangedFrom: words.arrangedFrom ?? null,
      arrangedUntil: words.arrangedUntil ?? null,
      helpNowUntil: words.helpNowUntil ?? null,
    },
  }))

export const reuseForm = z
  .object({
    sourceName: requiredText('Vul in van wie de kennis komt', 200),
    sourceFunction: requiredText('Vul in wat deze persoon doet', 200),
    mappedOn: requiredDay('Vul in wanneer dit in kaart is gebracht'),
    domains: ticks,
    words: requiredText('Schrijf op wat er al bekend is'),
    consentBy: requiredText('Vul in wie toestemming gaf om dit te gebruiken', 200),
    consentOn: requiredDay('Vul in op welke dag'),
  })
  .refine(({ domains }) => domains.length > 0, {
    path: ['domains'],
    message: 'Kies waarover het gaat',
  })

/** A text of the guide that is saved while somebody types, as `src/ui/islands/autosave.ts` sends it. */
export const autosaveBody = z.object({
  field: z.string().max(60),
  value: z.union([z.string(), z.array(z.string().max(60)).max(60)]),
  version: z.int().min(0),
})
