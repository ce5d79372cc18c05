import { inWords } from '../../core/days.ts'
import { named, type ToRelatives } from '../addressee.ts'
import { bullets, heading, paragraph, when } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { sentence } from '../words.ts'

export type ReportEndedByDeathFacts = {
  diedOn: Temporal.PlainDate
  /** Help and payments that stop, with their last day. */
  stops: readonly { what: string; lastDay: Temporal.PlainDate }[]
  /** Who was told, so that relatives need not do it. */
  told: readonly string[]
  /** Aids that are fetched, with the phone of who does. */
  fetched?: { items: readonly string[]; by: string; phone: string }
}

/** Ends what ran for somebody who died. It goes to those who are left behind, and to nobody else. */
export function reportEndedByDeath(
  frame: LetterFrame<ToRelatives>,
  given: ReportEndedByDeathFacts,
): LetterContent {
  const name = named(frame.to.of)
  return compose(frame, {
    kind: 'report-ended-by-death',
    title: `Na het overlijden van ${name}`,
    blocks: [
      paragraph(
        `Wij hoorden dat ${name} op ${inWords(given.diedOn)} is overleden. ` +
          'Wij leven met u mee en wensen u veel sterkte.',
      ),
      paragraph('In deze brief leest u wat wij stoppen. U hoeft daarvoor niets te doen.'),
      ...when(
        given.stops.length > 0,
        heading('Wat stopt er?'),
        bullets(given.stops.map(({ what, lastDay }) => sentence(`${what}: tot en met ${inWords(lastDay)}`))),
      ),
      ...when(given.told.length > 0, paragraph('Wij hebben dit doorgegeven aan:'), bullets(given.told)),
      ...(given.fetched
        ? [
            heading('Wat halen wij op?'),
            bullets(given.fetched.items),
            paragraph(
              `${given.fetched.by} belt u om een dag af te spreken. U kunt ook zelf bellen: ${given.fetched.phone}. ` +
                'Er is geen haast bij.',
            ),
          ]
        : []),
      ...ownWords(frame),
    ],
    basis: ['Wmo 2015, artikel 2.3.10, lid 1, onderdeel b'],
  })
}
