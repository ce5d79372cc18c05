import { untyped, type Typed } from '../../../../ui/typed.ts'
import { amountOf } from '../../arrangements/extent.ts'
import { Forms, HowMuch, Payment } from '../grant-page.tsx'
import { dayIn, figures } from '../grant-start.tsx'
import { GroundFields, RevisionPage, type RevisionPageProps } from './revision-page.tsx'

/** Changing a decision from a day on. */
export const ChangePage = (page: RevisionPageProps) => (
  <RevisionPage page={page} title={`Besluit ${page.decision.number} wijzigen`} as="changes">
    <GroundFields typed={page.typed} />
    <AwardFields page={page} />
  </RevisionPage>
)

/** The award that comes instead. */
export const AwardFields = ({ page }: { page: RevisionPageProps }) => {
  const props = { ...page, nowIn: page.before.granted.form }
  return (
    <>
      <HowMuch {...props} />
      <Forms {...props} />
      <Payment {...props} />
    </>
  )
}

type Start = Omit<RevisionPageProps, 'typed'>

/** What the form of a change begins with: what stands now, from the day on which a transition mostly ends. */
export function changeStart(page: Start): Typed {
  const { c, policy, before } = page
  const usual = c.var.today.add({ weeks: policy.review.transitionWeeks })
  const { from, until } = before.granted
  const later = Temporal.PlainDate.compare(usual, from) < 0 ? from : usual
  return awardStart(page, until && Temporal.PlainDate.compare(until, later) < 0 ? c.var.today : later)
}

/** What the form of an award begins with: what stands now, from a day on. */
export function awardStart({ before, product, context }: Start, from: Temporal.PlainDate): Typed {
  const { provision } = before.letter
  const { granted, contribution } = before
  const amount = amountOf(product, granted.extent)
  // A day to look again that would come before the help changes, is counted anew from its first day.
  const nextReview =
    Temporal.PlainDate.compare(provision.reviewOn, from) > 0
      ? provision.reviewOn
      : from.add({ months: product.reviewAfterMonths })
  const couple =
    contribution.kind === 'none' ? context.others?.includes('partner') : contribution.household === 'couple'
  return untyped({
    activities: provision.activities.join('\n'),
    ...(amount !== undefined && { amount: figures.format(amount) }),
    ...(provision.extent.kind === 'time' && { frequency: provision.extent.frequency }),
    ...dayIn('from', from),
    ...dayIn('until', granted.until),
    ...dayIn('reviewOn', nextReview),
    form: granted.form,
    ...formStart(before, from),
    household: couple ? 'couple' : 'single',
  })
}

function formStart({ letter, granted }: RevisionPageProps['before'], from: Temporal.PlainDate) {
  const { form } = letter.provision
  const { organisation, name } = granted.provider
  if (form.kind === 'in-kind')
    return {
      ...(organisation ? { provider: organisation } : { providerName: name, providerPhone: form.phone }),
      ...dayIn('startsBy', from),
    }
  if (form.kind === 'allowance')
    return {
      allowance: figures.format(form.amount / 100),
      purpose: form.purpose,
      ...dayIn('paidBy', form.paidBy),
      conditions: form.conditions.join('\n'),
    }
  return {}
}
