import { answersIn, barriersIn, type Answer, type GuideDomain } from './guide.ts'
import type { Need } from './need.ts'

/** Everything that is known about one field of life, side by side. */
export type DomainView = {
  id: string
  name: string
  goesWell: string
  limitation: string
  resource: string
  /** Why help that is there is not used: ids of the policy. */
  barriers: string[]
  barrierWords: string
  lifeEvent: string
  hindering: string
  compensating: string
  wish: string
  needs: Need[]
}

/** One look over all fields of life together, and which of them nothing is known about yet. */
export function integralView(
  guide: readonly GuideDomain[],
  answers: readonly Answer[],
  needs: readonly Need[],
): { looked: DomainView[]; untouched: GuideDomain[] } {
  const views = guide.map(({ id, name }): DomainView => {
    const of = answersIn(answers, id)
    const text = (field: Parameters<typeof of.get>[0]) => of.get(field)?.text ?? ''
    return {
      id,
      name,
      goesWell: text('goes-well'),
      limitation: text('limitation'),
      resource: text('resource'),
      barriers: barriersIn(text('barriers')),
      barrierWords: text('barrier-words'),
      lifeEvent: text('life-event'),
      hindering: text('hindering'),
      compensating: text('compensating'),
      wish: text('wish'),
      needs: needs.filter(({ resultArea, dropped }) => resultArea === id && !dropped),
    }
  })
  const isKnown = ({ id, needs: own }: DomainView) =>
    own.length > 0 || answers.some(({ domain, text }) => domain === id && text !== '')
  const looked = views.filter(isKnown)
  return { looked, untouched: guide.filter(({ id }) => !looked.some((view) => view.id === id)) }
}
