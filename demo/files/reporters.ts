import { inventGivenNames, inventSurname, origins } from '../names.ts'
import type { Random } from '../random.ts'
import type { Reporter } from './life.ts'
import type { Persona } from './persona.ts'

/** Who tells of this resident: himself mostly, a grown-up child who is known, a professional, or a neighbour. */
export function reporterOf({ relative }: Persona, random: Random): Reporter | undefined {
  const who = random.weighted<'self' | 'child' | 'professional' | 'neighbour'>([
    { weight: 58, is: 'self' },
    { weight: relative ? 22 : 0, is: 'child' },
    { weight: 16, is: 'professional' },
    { weight: 5, is: 'neighbour' },
  ])
  const contact = `06 ${random.int(10, 99)} 00 ${random.int(10, 99)} ${random.int(10, 99)}`
  switch (who) {
    case 'self':
      return undefined
    case 'child':
      return {
        kind: 'informal-carer',
        name: relative?.name ?? '',
        contact,
        ground: `${relative?.is ?? 'kind'} en mantelzorger; in overleg met de inwoner`,
      }
    case 'professional':
      return {
        kind: 'professional',
        name: inventName(random),
        contact: `0999 ${random.int(10, 99)} ${random.int(10, 99)} ${random.int(10, 99)}`,
        ground: random.pick([
          'huisarts; de inwoner vroeg hierom',
          'wijkverpleegkundige; de inwoner weet ervan',
          'praktijkondersteuner van de huisarts; met toestemming',
          'maatschappelijk werker; samen met de inwoner besproken',
        ]),
      }
    case 'neighbour':
      return {
        kind: 'other',
        name: inventName(random),
        contact,
        ground: 'buurvrouw; de inwoner durfde zelf niet te bellen',
      }
    default:
      return who satisfies never
  }
}

function inventName(random: Random): string {
  const origin = random.weighted(origins)
  const { prefix, surname } = inventSurname(random, origin)
  return [inventGivenNames(random, origin, 'woman', 1975).split(' ')[0], prefix, surname]
    .filter(Boolean)
    .join(' ')
}
