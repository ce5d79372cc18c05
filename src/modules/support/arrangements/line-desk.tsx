import { Hono } from 'hono'
import { Missing } from '../../../core/failure.ts'
import type { Environment } from '../../../http/environment.ts'
import { text, untyped, type Typed } from '../../../ui/typed.ts'
import { productOn } from '../../ground/policies/product-on.ts'
import type { Tier } from '../../ground/policies/shape/provisions.ts'
import { tierIn } from './compose-desk.tsx'
import { DropLinePage } from './drop-page.tsx'
import { dropLine } from './drop-line.ts'
import { dropForm, lineForm, lineIn } from './form.ts'
import { rungsOf } from './ladder.ts'
import { LinePage, typedFrom, typedNew } from './line-page.tsx'
import type { Line } from './line.ts'
import { needForm, param, type Shown } from './need-forms.tsx'
import { proposeLine } from './propose-line.ts'

/** The forms of the lines of an arrangement. */
export const lineDesk = new Hono<Environment>()

const lineOf = ({ arrangement }: Shown, id: string): Line => {
  const line = arrangement.lines.find((candidate) => candidate.id === id && candidate.state === 'proposed')
  if (!line) throw new Missing('arrangement line')
  return line
}

/** The form of a line: a new one, or one that is changed; an individual line carries out a compared option. */
function linePage(shown: Shown, typed: Typed | undefined, line: Line | undefined) {
  const { c, policy, arrangement } = shown
  const tier = tierIn(c, policy)
  const optionId = (typed && text(typed, 'option').defaultValue) ?? line?.option ?? c.req.query('keuze') ?? ''
  const option = arrangement.options.find(({ id }) => id === optionId)
  const product = option?.product ? productOn(policy, option.product, c.var.today) : undefined
  if (tier === 'individual' && !product) throw new Missing('option')
  const blank = line ? typedFrom(line) : typedNew({ tier, product, arrangement }, c.var.today, optionId)
  const tierName = rungsOf(policy, arrangement).find((rung) => rung.tier === tier)!.name
  return (
    <LinePage
      {...shown}
      tier={tier}
      tierName={tierName}
      product={product}
      line={line}
      typed={typed ?? blank}
    />
  )
}

needForm(lineDesk, {
  path: 'hulp/:tier',
  schema: lineForm,
  page: (shown, typed) => linePage(shown, typed, undefined),
  act: (tx, c, target, input) =>
    proposeLine(tx, c.var.actor, param(c, 'id'), target, lineIn(param(c, 'tier') as Tier, input)),
})

needForm(lineDesk, {
  path: 'hulp/:tier/:line',
  schema: lineForm,
  page: (shown, typed) => linePage(shown, typed, lineOf(shown, param(shown.c, 'line'))),
  act: (tx, c, target, input) =>
    proposeLine(
      tx,
      c.var.actor,
      param(c, 'id'),
      target,
      lineIn(param(c, 'tier') as Tier, input),
      param(c, 'line'),
    ),
})

needForm(lineDesk, {
  path: 'vervallen/:line',
  schema: dropForm,
  page: (shown, typed) => (
    <DropLinePage {...shown} line={lineOf(shown, param(shown.c, 'line'))} typed={typed ?? untyped()} />
  ),
  act: (tx, c, target, { because }) =>
    dropLine(tx, c.var.actor, param(c, 'id'), target, { id: param(c, 'line'), because }),
})
