import { dayOf, momentOf } from '../../../core/days.ts'
import { heading, paragraph } from '../../../letters/blocks.ts'
import type { LetterContent } from '../../../letters/letter-content.ts'
import { compose, type Sender } from '../../../letters/letter-frame.ts'
import { clientSupport, objectionClause, yourData } from '../../../letters/passages.ts'

/** A letterhead of the municipality, and from which moment letters carry it. */
export type LetterheadVersion = { from: Temporal.Instant; madeBy: string | null }

/** Versions are only ever added, so their number tells whether somebody added one meanwhile. */
export const versionNumber = (versions: readonly unknown[]): number => versions.length + 1

/** The version that letters carry at this moment: the last that has begun. Newest first in `versions`. */
export const inForce = <V extends { from: Temporal.Instant }>(
  versions: readonly V[],
  now: Temporal.Instant,
): V | undefined => versions.find(({ from }) => Temporal.Instant.compare(from, now) <= 0)

/**
 * The moment from which a new version holds: at once when it is for today, else the beginning of its day. One that
 * takes the place of a version of the same moment begins a second later, so that both stay known.
 */
export function beginOf(
  day: Temporal.PlainDate,
  now: Temporal.Instant,
  taken: readonly { from: Temporal.Instant }[],
): Temporal.Instant {
  let at = day.equals(dayOf(now)) ? now : momentOf(day, Temporal.PlainTime.from('00:00'))
  while (taken.some(({ from }) => from.epochMilliseconds === at.epochMilliseconds))
    at = at.add({ seconds: 1 })
  return at
}

/** A letter to nobody that shows all that the letterhead puts in letters, for the preview and to prove that it prints. */
export function sampleLetter(sender: Sender, municipality: string, day: Temporal.PlainDate): LetterContent {
  const frame = {
    sender,
    to: {
      kind: 'resident' as const,
      person: { title: 'mevrouw' as const, initials: 'A.B.', surname: 'Voorbeeld' },
      address: ['Voorbeeldstraat 1', '1234 AB Voorbeeldstad'],
    },
    day,
    ourReference: 'B-0000-000000',
    contact: { name: 'Voornaam Achternaam', phone: sender.letterhead.phone },
    signature: {
      onBehalf: `Namens het college van ${municipality}`,
      signers: [{ name: 'Voornaam Achternaam', function: 'Wmo-consulent' }] as const,
    },
    largePrint: false,
    names: {
      counter: 'het loket',
      conversation: 'keukentafelgesprek',
      individualProvision: 'maatwerkvoorziening',
    },
  }
  const until = { length: '6 weken', lastDay: day.add({ weeks: 6 }) }
  return compose(frame, {
    kind: 'letterhead-sample',
    title: 'Voorbeeld van een brief',
    blocks: [
      paragraph(
        'Zo zien brieven aan inwoners eruit. De adressen, namen en nummers komen uit het briefhoofd.',
      ),
      ...objectionClause(frame, until),
      ...clientSupport(sender),
      ...yourData(sender),
      heading('Bezoek of post'),
      paragraph(`${sender.letterhead.municipality}, ${sender.letterhead.address.join(', ')}.`),
    ],
    basis: [],
  })
}
