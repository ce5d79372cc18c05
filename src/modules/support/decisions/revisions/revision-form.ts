import { z } from 'zod'
import {
  oneOf,
  optionalOneOf,
  optionalText,
  requiredDay,
  requiredText,
  version,
} from '../../../../http/fields.ts'
import { revisionGrounds, type RevisionGround } from '../../../../letters/kinds/revision-grounds.ts'
import { grantForm, grantIn, lines, type KnownProvider } from '../form.ts'
import { hearingExceptions, type HearingException } from './hearing.ts'
import type { ChangeInput } from './prepare-change.ts'
import type { CorrectionInput } from './prepare-correction.ts'
import type { WithdrawalInput } from './prepare-withdrawal.ts'
import type { GroundWords, WhyInput } from './revision-reasons.ts'

const groundIds = Object.keys(revisionGrounds) as [RevisionGround, ...RevisionGround[]]
const exceptionIds = Object.keys(hearingExceptions) as [HearingException, ...HearingException[]]

const why = {
  reasons: requiredText('Schrijf op waarom u dit besluit'),
  hearingException: optionalOneOf(exceptionIds),
  hearingBecause: optionalText(1000),
  viewAnswer: optionalText(1000),
  transitionBecause: optionalText(1000),
  transitionShorter: optionalText(1000),
  ownWords: optionalText(),
}

const onGround = {
  ground: oneOf(groundIds, 'Kies op welke grond'),
  otherDecision: optionalText(1000),
  onPurpose: optionalText(1000),
}

/** What is granted instead, as for a grant: without what of an application is refused. */
const award = grantForm.omit({
  line: true,
  lineVersion: true,
  reasons: true,
  transitionBecause: true,
  transitionShorter: true,
  refusedWhat: true,
  refusedGround: true,
  refusedBecause: true,
  ownWords: true,
})

export const changeForm = award.extend({ ...onGround, ...why })

export const correctionForm = award.extend({
  mistake: requiredText('Schrijf op wat er niet klopte', 500),
  evident: optionalText(1000),
  ...why,
})

export const withdrawalForm = z.object({
  version,
  lastDay: requiredDay('Vul in wat de laatste dag van de hulp is'),
  possible: optionalText().transform(lines),
  ...onGround,
  ...why,
})

type WhyTyped = z.output<z.ZodObject<typeof why>>
type GroundTyped = z.output<z.ZodObject<typeof onGround>>

const whyIn = (typed: WhyTyped): WhyInput & { ownWords: string } => ({
  reasons: typed.reasons,
  hearing: { exception: typed.hearingException ?? null, because: typed.hearingBecause },
  viewAnswer: typed.viewAnswer,
  transition: { because: typed.transitionBecause, shorterBecause: typed.transitionShorter },
  ownWords: typed.ownWords,
})

const groundIn = ({
  ground,
  otherDecision,
  onPurpose,
}: GroundTyped): GroundWords & { ground: RevisionGround } => {
  // What is only asked for wrong data says nothing on another ground.
  const asked = ground === 'wrong-data'
  return { ground, otherDecision: asked ? otherDecision : '', onPurpose: asked ? onPurpose : '' }
}

/** An award as it was filled in; throws `InputFault` for what the chosen form still asks. */
const awardIn = (typed: z.output<typeof award>, providers: readonly KnownProvider[]) => {
  const nothing = {
    reasons: '',
    transitionBecause: '',
    transitionShorter: '',
    refusedWhat: '',
    refusedBecause: '',
    ownWords: '',
    line: '',
    lineVersion: undefined,
  }
  const {
    reasons: _,
    refused: __,
    ownWords: ___,
    transition: ____,
    ...input
  } = grantIn({ ...typed, ...nothing, refusedGround: undefined }, providers)
  return input
}

/** What was filled in for a change. */
export const changeIn = (
  typed: z.output<typeof changeForm>,
  providers: readonly KnownProvider[],
): ChangeInput => ({
  ...whyIn(typed),
  ...groundIn(typed),
  award: awardIn(typed, providers),
})

/** What was filled in for a correction. */
export const correctionIn = (
  typed: z.output<typeof correctionForm>,
  providers: readonly KnownProvider[],
): CorrectionInput => ({
  ...whyIn(typed),
  mistake: typed.mistake,
  evident: typed.evident,
  award: awardIn(typed, providers),
})

/** What was filled in for a withdrawal. */
export const withdrawalIn = (typed: z.output<typeof withdrawalForm>): WithdrawalInput => ({
  ...whyIn(typed),
  ...groundIn(typed),
  lastDay: typed.lastDay,
  possible: typed.possible,
})

export const askAboutForm = z.object({
  version,
  intention: oneOf(['withdraw', 'change'], 'Kies wat u van plan bent'),
  ground: oneOf(groundIds, 'Kies op welke grond'),
  because: requiredText('Schrijf op waarom u dit van plan bent', 1000),
  known: requiredText('Schrijf op wat u weet', 500),
  knownFrom: requiredText('Vul in van wie u dat heeft', 200),
  from: requiredDay('Vul in vanaf welke dag het zou gelden'),
  until: requiredDay('Vul in tot wanneer de inwoner kan reageren'),
})
