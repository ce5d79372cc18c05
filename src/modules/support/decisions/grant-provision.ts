import type { Actor } from '../../../core/actor.ts'
import { InputFault, Refused } from '../../../core/failure.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import type { Tx } from '../../../database/connect.ts'
import type { LetterFrame } from '../../../letters/letter-frame.ts'
import type { LetterContent } from '../../../letters/letter-content.ts'
import type { Contribution, Provision } from '../../../letters/kinds/decision-facts.ts'
import { decisionGrant } from '../../../letters/kinds/decision-grant.ts'
import { sendLetter } from '../../ground/correspondence/send-letter.ts'
import { yearlyCost } from '../arrangements/cost.ts'
import { grantLine } from '../arrangements/decide-line.ts'
import { areaName } from '../arrangements/deciding-area.ts'
import { extentInWords } from '../investigations/need.ts'
import { contributionFor } from './contribution.ts'
import {
  holdGround,
  mandateOf,
  newDecisionId,
  objectionTerm,
  reasonsOf,
  recordDecision,
  type DecisionGround,
  type DecisionTarget,
} from './decide.ts'
import { grantFaults } from './decision.ts'
import { livesWithPartner } from './store.ts'

export type GrantInput = {
  activities: readonly string[]
  /** "op twee dagen in de week" */
  frequency: string
  provider: string
  providerPhone: string
  startsBy: Temporal.PlainDate
  from: Temporal.PlainDate
  until: Temporal.PlainDate | undefined
  reviewOn: Temporal.PlainDate
  reasons: string
  /** A paragraph of the worker's own. */
  ownWords: string
}

/**
 * Grants a tailored provision in kind (Wmo 2.3.5, 2.3.6): the line of the arrangement becomes what was decided, and
 * the reasoned letter goes out. Throws `InputFault` for an extent that says nothing, `Refused` without mandate.
 */
export async function grantProvision(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: DecisionTarget,
  input: GrantInput,
): Promise<string> {
  const faults = grantFaults(input)
  if (faults.length > 0) throw new InputFault(faults)
  const ground = await holdGround(tx, actor, caseFile, target)
  const { line, file } = ground
  const { extent, cost } = line
  if (!extent || !cost)
    throw new Refused({
      rule: 'no-extent',
      because:
        'Van deze hulp staat nog niet vast hoeveel het is of wat het kost. Vul dat eerst in bij het arrangement.',
      source: 'Wmo 2015, artikel 2.3.5',
    })
  const mandate = await mandateOf(tx, actor, { kind: 'grant', yearly: yearlyCost(cost, null) ?? cost.amount })
  const contribution = await contributionOf(tx, actor, ground, input.from)
  const id = newDecisionId(actor)
  await grantLine(tx, actor, {
    line: line.id,
    version: line.version,
    decision: id,
    decidedOn: actor.today,
    from: input.from,
    until: input.until ?? null,
    extent,
    cost,
    form: 'in-kind',
    provider: {
      kind: 'organisation',
      name: input.provider,
      relation: '',
      organisation: line.doneBy.organisation,
    },
  })
  const letter = await sendLetter(
    tx,
    actor,
    { resident: file.resident.id, caseFile, policyFile: file.policyFile },
    (frame) => grantLetter(actor, ground, input, contribution, frame),
  )
  return recordDecision(tx, actor, ground, id, {
    kind: 'grant',
    ground: null,
    reasons: input.reasons,
    mandate,
    letter: letter.id,
    from: input.from,
    until: input.until ?? null,
    reviewOn: input.reviewOn,
  })
}

async function contributionOf(
  tx: Tx,
  actor: Actor,
  { file, policy, product }: DecisionGround,
  from: Temporal.PlainDate,
): Promise<Contribution> {
  const couple = await livesWithPartner(tx, file.resident.id, actor.today)
  const found = contributionFor(nationalLaw(), policy, product, { age: file.resident.age, couple }, from)
  if (found) return found
  throw new Refused({
    rule: 'no-contribution-rule',
    because:
      'Voor deze begindag is nog geen bedrag van de eigen bijdrage bekend. Kies een eerdere dag, of wacht op het bedrag.',
    source: 'Wmo 2015, artikel 2.1.4',
  })
}

/** The letter of a grant, also for looking at it before it is sent. */
export function grantLetter(
  actor: Actor,
  ground: DecisionGround,
  input: GrantInput,
  contribution: Contribution,
  frame: LetterFrame,
): LetterContent {
  const { application, line, policy, file } = ground
  const provision: Provision = {
    name: line.what,
    result: areaName(policy, file.openedOn, line.decidingArea ?? line.resultArea),
    activities: input.activities,
    extent: { kind: 'time', time: extentInWords(line.extent!), frequency: input.frequency },
    from: input.from,
    ...(input.until && { until: input.until }),
    form: { kind: 'in-kind', provider: input.provider, phone: input.providerPhone, startsBy: input.startsBy },
    contribution,
    reviewOn: input.reviewOn,
  }
  return decisionGrant(
    { ...frame, ...(input.ownWords !== '' && { ownWords: { writer: actor.name, text: input.ownWords } }) },
    {
      application: { appliedOn: application.receivedOn, asked: application.asked },
      provision,
      reasons: reasonsOf(ground, input.reasons),
      objection: objectionTerm(actor),
    },
  )
}
