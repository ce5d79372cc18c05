import { z } from 'zod'
import type { Actor } from '../../../core/actor.ts'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { amount, day, id, made } from '../../../http/answer.ts'
import { optionalDay, optionalText } from '../../../http/fields.ts'
import { read, type Operation } from '../../../http/operation.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import { changeFile, lookOperation } from '../../ground/cases/file-api.ts'
import { tiers, type Tier } from '../../ground/policies/shape/provisions.ts'
import { compareOption, dropOption } from './compare-option.ts'
import { concludeArrangement } from './conclude-arrangement.ts'
import { dropLine } from './drop-line.ts'
import {
  changeForm,
  customaryForm,
  dropForm,
  expectedForm,
  lineForm,
  lineIn,
  optionForm,
  optionIn,
  stepForm,
  versionForm,
  wholeForm,
} from './form.ts'
import { judgeCustomaryItem } from './judge-customary-item.ts'
import { judgeStep } from './judge-step.ts'
import { logChange } from './log-change.ts'
import { proposeLine } from './propose-line.ts'
import { registerOf, totalsOf } from './register.ts'
import { arrangementsOf } from './store.ts'
import { weighExpectedHelp } from './weigh-expected-help.ts'

const text = z.string()

const cost = z.object({ amount, per: text }).nullable()

const line = z.object({
  id,
  tier: text,
  product: text.nullable(),
  what: text,
  doneBy: z.object({ kind: text, name: text, relation: text }),
  from: day,
  until: day.nullable(),
  extent: z.object({ amount: z.number(), unit: text, per: text }).nullable(),
  cost,
  state: text,
})

const option = z.object({
  id,
  what: text,
  product: text.nullable(),
  cost,
  years: z.number().nullable(),
  adequate: z.boolean(),
  because: text,
  dropped: z.boolean(),
})

const arrangement = z.object({
  need: z.object({ id, question: text, wantedResult: text }),
  version: z.number().int(),
  open: z.boolean(),
  steps: z.array(z.object({ tier: text, because: text, judgedOn: day })).readonly(),
  options: z.array(option).readonly(),
  lines: z.array(line).readonly(),
  whole: z.object({ on: day, words: text }).nullable(),
})

const total = z.object({
  tier: text,
  product: text.nullable(),
  lines: z.number().int(),
  people: z.number().int(),
  yearly: amount,
  once: amount,
})

/** How many lines of the register come on one page. */
const PAGE = 25

function tierIn({ tier }: { tier: string }): Tier {
  const known = tiers.find((one) => one === tier)
  if (!known) throw new Missing('tier')
  return known
}

const scope = 'investigations.lead'
const at = '/files/{file}/needs/{need}'

/** What the API does with arrangements: down the ladder of one need, and in the register of all. */
export const arrangementOperations: Operation[] = [
  lookOperation({
    id: 'listArrangements',
    path: '/files/{file}/arrangements',
    summary: 'Toont het arrangement van elke behoefte: de treden, de mogelijkheden en de regels',
    scope: 'files.read',
    action: 'view arrangement',
    purpose: 'arrangement bekijken',
    answer: z.object({ arrangements: z.array(arrangement) }),
    act: async (tx, _, file) => ({ arrangements: await arrangementsOf(tx, file.id) }),
  }),
  changeFile({
    id: 'judgeStep',
    path: `${at}/steps/{tier}`,
    named: ['tier'],
    summary: 'Legt vast waarom een trede de behoefte niet, of niet alleen, beantwoordt',
    scope,
    body: stepForm,
    act: (tx, actor, file, { params, body: { version, because } }) =>
      judgeStep(tx, actor, file.id, { need: params.need, version }, { tier: tierIn(params), because }),
  }),
  changeFile({
    id: 'judgeCustomaryItem',
    path: `${at}/customary-items`,
    summary: 'Beoordeelt of iets voor deze inwoner algemeen gebruikelijk is',
    scope,
    body: customaryForm,
    act: (tx, actor, file, { params, body: { version, ...judged } }) =>
      judgeCustomaryItem(
        tx,
        actor,
        file.id,
        { need: params.need, version },
        { ...judged, product: judged.product || null },
      ),
  }),
  changeFile({
    id: 'weighExpectedHelp',
    path: `${at}/expected-help`,
    summary: 'Legt vast hoeveel hulp van huisgenoten en de mantelzorger te verwachten is',
    scope,
    body: expectedForm,
    act: (tx, actor, file, { params, body: { version, ...weighed } }) =>
      weighExpectedHelp(tx, actor, file.id, { need: params.need, version }, weighed),
  }),
  changeFile({
    id: 'compareOption',
    path: `${at}/options`,
    summary: 'Zet een mogelijke oplossing naast de andere, met kosten en of zij passend is',
    scope,
    body: optionForm,
    act: (tx, actor, file, { params, body }) =>
      compareOption(tx, actor, file.id, { need: params.need, version: body.version }, optionIn(body)),
  }),
  changeFile({
    id: 'dropOption',
    path: `${at}/options/{option}/drop`,
    summary: 'Haalt een mogelijke oplossing weg',
    scope,
    body: versionForm,
    act: (tx, actor, file, { params, body: { version } }) =>
      dropOption(tx, actor, file.id, { need: params.need, version }, params.option),
  }),
  changeFile({
    id: 'proposeLine',
    path: `${at}/tiers/{tier}/lines`,
    named: ['tier'],
    summary: 'Stelt hulp voor op een trede van de ladder; een trede overslaan kan niet',
    scope,
    body: lineForm,
    answer: made,
    act: async (tx, actor, file, { params, body }) => {
      const target = { need: params.need, version: body.version }
      return { id: await proposeLine(tx, actor, file.id, target, lineIn(tierIn(params), body)) }
    },
  }),
  changeFile({
    id: 'changeLine',
    path: `${at}/tiers/{tier}/lines/{line}`,
    named: ['tier'],
    summary: 'Vervangt voorgestelde hulp door een andere',
    scope,
    body: lineForm,
    answer: made,
    act: async (tx, actor, file, { params, body }) => {
      const target = { need: params.need, version: body.version }
      const proposed = lineIn(tierIn(params), body)
      return { id: await proposeLine(tx, actor, file.id, target, proposed, params.line) }
    },
  }),
  changeFile({
    id: 'dropLine',
    path: `${at}/lines/{line}/drop`,
    summary: 'Laat voorgestelde hulp vervallen, met de reden',
    scope,
    body: dropForm,
    act: (tx, actor, file, { params, body: { version, because } }) =>
      dropLine(tx, actor, file.id, { need: params.need, version }, { id: params.line, because }),
  }),
  changeFile({
    id: 'concludeArrangement',
    path: `${at}/conclude`,
    summary: 'Legt vast dat het arrangement van een behoefte rond is',
    scope,
    body: wholeForm,
    act: (tx, actor, file, { params, body: { version, words } }) =>
      concludeArrangement(tx, actor, file.id, { need: params.need, version }, words),
  }),
  changeFile({
    id: 'logChange',
    path: '/files/{file}/lines/{line}/changes',
    summary: 'Legt vast dat er meer of minder hulp wordt gegeven dan was besloten',
    scope,
    body: changeForm,
    act: (tx, actor, file, { params, body: { version, ...change } }) =>
      logChange(tx, actor, file.id, params.line, change, version),
  }),
  read({
    id: 'getRegister',
    path: '/arrangements',
    summary: 'Toont het register van alle hulp van alle treden, van wie de medewerker mag zien',
    scope: 'files.read',
    query: z.object({
      day: optionalDay(),
      tier: z.enum(tiers).optional(),
      area: optionalText(80),
      product: optionalText(100),
      after: z.string().refine(isId, 'Geef de id van de laatste regel van de vorige bladzijde').optional(),
    }),
    answer: z.object({
      lines: z.array(line.extend({ number: text, area: text.nullable() })),
      totals: z.array(total),
      more: z.boolean(),
    }),
    act: async (tx, actor, { query }) => {
      if (query.area !== '' && !actor.areas.includes(query.area)) throw new Missing('area')
      const filter = {
        day: query.day ?? actor.today,
        tier: query.tier,
        area: query.area || undefined,
        product: query.product || undefined,
      }
      const lines = await registerOf(tx, actor, filter, PAGE + 1, query.after)
      const totals = await totalsOf(tx, actor, filter)
      await noteRegister(tx, actor)
      return { lines: lines.slice(0, PAGE), totals, more: lines.length > PAGE }
    },
  }),
]

const noteRegister = (tx: Tx, actor: Actor) =>
  recordAudit(tx, actor, {
    action: 'view register of arrangements',
    purpose: 'register van arrangementen bekijken',
    fields: ['number', 'area', 'lines', 'cost'],
  })
