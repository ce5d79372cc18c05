import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { capital } from '../../../core/capital.ts'
import { Checks } from '../../../ui/checks.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { day, many, text, type Typed } from '../../../ui/typed.ts'
import { dayBoxes, LastDay } from '../../ground/access/last-day.tsx'
import { addManagedForm } from '../../ground/access/managed-form.tsx'
import { candidatesOf } from '../../ground/access/team-store.ts'
import { decisionKinds } from '../../ground/policies/shape/deciding.ts'
import { endMandate, giveMandate, replaceMandate } from './give-mandate.ts'
import { endMandateForm, mandateForm, newMandateForm } from './mandate-form.ts'
import { getMandate, mandatesOf, type MandateLine } from './mandate-list.ts'
import { MANDATES, MandatesPage } from './mandate-page.tsx'
import { kindWords } from './mandate.ts'

/** Who may sign what: the list, giving, changing and ending. */
export const mandateDesk = new Hono<Environment>()

mandateDesk.get(MANDATES, async (c) => {
  demand(c.var.actor, 'access.manage')
  const shown = await transact(c, (tx) => mandatesOf(tx, c.var.today))
  return c.html(renderPage(<MandatesPage c={c} {...shown} />))
})

const back = () => ({ href: MANDATES, name: 'Mandaten' })
const common = { needs: 'access.manage' as const, current: 'mandates', back }

const load = (tx: Tx, c: Request) => getMandate(tx, c.req.param('mandate') ?? '', c.var.today)

const Terms = ({ typed }: { typed: Typed }) => (
  <>
    <Checks
      {...many(typed, 'kinds')}
      label="Welke besluiten?"
      options={decisionKinds.map((value) => ({ value, label: capital(kindWords[value]) }))}
    />
    <MoneyField
      {...text(typed, 'upTo')}
      label="Tot welk bedrag per jaar?"
      hint="Leeg laten betekent: zonder grens"
      optional
    />
    <MoneyField
      {...text(typed, 'secondAbove')}
      label="Boven welk bedrag per jaar tekent een tweede mee?"
      hint="Leeg laten betekent: nooit"
      optional
    />
    <DayField {...day(typed, 'from')} label="Vanaf welke dag?" hint="Leeg laten betekent vandaag" optional />
    <DayField {...day(typed, 'until')} label="Tot en met welke dag?" optional />
    <TextArea
      {...text(typed, 'ground')}
      label="Waar rust dit mandaat op?"
      hint="Bijvoorbeeld het mandaatbesluit van het college, met datum en nummer"
      rows={2}
    />
  </>
)

addManagedForm(mandateDesk, {
  ...common,
  path: `${MANDATES}/nieuw`,
  title: () => 'Mandaat geven',
  load: async (tx, c) => (await candidatesOf(tx, c.var.today)).filter(({ id }) => id !== c.var.actor.worker),
  schema: newMandateForm,
  controls: (typed, candidates) => (
    <>
      <Select
        {...text(typed, 'worker')}
        label="Aan wie?"
        hint="Alleen wie bij de gemeente zelf werkt"
        empty="Kies"
        options={candidates.map((one) => ({ value: one.id, label: `${one.name} (${one.function})` }))}
      />
      <Terms typed={typed} />
    </>
  ),
  button: 'Geven',
  act: async (tx, c, input) => {
    await giveMandate(tx, c.var.actor, input)
    return MANDATES
  },
})

const euros = (amount: number | null) => (amount === null ? '' : (amount / 100).toFixed(2).replace('.', ','))

addManagedForm(mandateDesk, {
  ...common,
  path: `${MANDATES}/:mandate/wijzigen`,
  title: ({ worker }: MandateLine) => `Mandaat van ${worker.name} wijzigen`,
  load,
  version: ({ version }: MandateLine) => version,
  schema: mandateForm,
  start: ({ kinds, upTo, secondAbove, until, ground }: MandateLine) => ({
    kinds,
    upTo: euros(upTo),
    secondAbove: euros(secondAbove),
    ground,
    ...(until && dayBoxes('until', until)),
  }),
  controls: (typed) => (
    <>
      <p>Het oude mandaat eindigt de dag ervoor en blijft bewaard: besluiten van toen rusten erop.</p>
      <Terms typed={typed} />
    </>
  ),
  button: 'Vervangen',
  act: async (tx, c, input) => {
    await replaceMandate(tx, c.var.actor, c.req.param('mandate') ?? '', input)
    return MANDATES
  },
})

addManagedForm(mandateDesk, {
  ...common,
  path: `${MANDATES}/:mandate/einde`,
  title: ({ worker }: MandateLine) => `Mandaat van ${worker.name} beëindigen`,
  load,
  version: ({ version }: MandateLine) => version,
  schema: endMandateForm,
  start: (_: MandateLine, c: Request) => dayBoxes('until', c.var.today),
  controls: (typed) => (
    <>
      <LastDay typed={typed} />
      <TextArea {...text(typed, 'because')} label="Waarom eindigt het?" rows={2} />
    </>
  ),
  button: 'Beëindigen',
  warning: true,
  act: async (tx, c, input) => {
    await endMandate(tx, c.var.actor, c.req.param('mandate') ?? '', input)
    return MANDATES
  },
})
