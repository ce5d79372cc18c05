import { Hono } from 'hono'
import { Missing } from '../../../core/failure.ts'
import type { Environment, Request } from '../../../http/environment.ts'
import { untyped } from '../../../ui/typed.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import type { Tier } from '../../ground/policies/shape/provisions.ts'
import { compareOption, dropOption } from './compare-option.ts'
import { concludeArrangement } from './conclude-arrangement.ts'
import { CustomaryPage } from './customary-page.tsx'
import { ExpectedPage } from './expected-page.tsx'
import {
  customaryForm,
  expectedForm,
  optionForm,
  optionIn,
  stepForm,
  versionForm,
  wholeForm,
} from './form.ts'
import { judgeCustomaryItem } from './judge-customary-item.ts'
import { judgeStep } from './judge-step.ts'
import { rungsOf } from './ladder.ts'
import { needForm, param } from './need-forms.tsx'
import { OptionPage } from './option-page.tsx'
import { StepPage } from './step-page.tsx'
import { weighExpectedHelp } from './weigh-expected-help.ts'
import { DropOptionPage } from './drop-page.tsx'
import { WholePage } from './whole-page.tsx'

/** The forms with which an arrangement is judged: steps, tests, and whether it is whole. */
export const composeDesk = new Hono<Environment>()

/** The step that the address names; throws `Missing` when the policy has none. */
export function tierIn(c: Request, policy: Policy): Tier {
  const tier = policy.ladder.find((step) => step.tier === param(c, 'tier'))?.tier
  if (!tier) throw new Missing('tier')
  return tier
}

needForm(composeDesk, {
  path: 'trede/:tier',
  schema: stepForm,
  page: (shown, typed) => {
    const tier = tierIn(shown.c, shown.policy)
    const rung = rungsOf(shown.policy, shown.arrangement).find((one) => one.tier === tier)!
    return <StepPage {...shown} rung={rung} typed={typed ?? untyped({ because: rung.because ?? '' })} />
  },
  act: (tx, c, target, { because }) =>
    judgeStep(tx, c.var.actor, param(c, 'id'), target, { tier: param(c, 'tier') as Tier, because }),
})

needForm(composeDesk, {
  path: 'gebruikelijk',
  schema: customaryForm,
  page: (shown, typed) => <CustomaryPage {...shown} typed={typed ?? untyped()} />,
  act: (tx, c, target, input) =>
    judgeCustomaryItem(tx, c.var.actor, param(c, 'id'), target, {
      ...input,
      product: input.product || null,
    }),
})

needForm(composeDesk, {
  path: 'verwacht',
  schema: expectedForm,
  page: (shown, typed) => {
    const { judgedOn: _, ...known } = shown.arrangement.expectedHelp ?? { judgedOn: null }
    return <ExpectedPage {...shown} typed={typed ?? untyped(known)} />
  },
  act: (tx, c, target, weighed) => weighExpectedHelp(tx, c.var.actor, param(c, 'id'), target, weighed),
})

needForm(composeDesk, {
  path: 'mogelijkheid',
  schema: optionForm,
  page: (shown, typed) => <OptionPage {...shown} typed={typed ?? untyped()} />,
  act: (tx, c, target, input) => compareOption(tx, c.var.actor, param(c, 'id'), target, optionIn(input)),
})

needForm(composeDesk, {
  path: 'mogelijkheid/:option/weg',
  schema: versionForm,
  page: (shown) => {
    const option = shown.arrangement.options.find(({ id }) => id === param(shown.c, 'option'))
    if (!option) throw new Missing('option')
    return <DropOptionPage {...shown} option={option} />
  },
  act: (tx, c, target) => dropOption(tx, c.var.actor, param(c, 'id'), target, param(c, 'option')),
})

needForm(composeDesk, {
  path: 'geheel',
  schema: wholeForm,
  page: (shown, typed) => <WholePage {...shown} typed={typed ?? untyped()} />,
  act: (tx, c, target, { words }) => concludeArrangement(tx, c.var.actor, param(c, 'id'), target, words),
})
