import type { Refusal } from '../../../core/failure.ts'
import type { RefusalGround } from '../../../letters/kinds/refusal-grounds.ts'
import type { Arrangement } from '../arrangements/arrangement.ts'
import type { ExpectedHelp } from '../arrangements/expected-help.ts'

/** What is on record when something is refused. */
export type RefusalRecord = {
  /** The arrangement of the need that it is about, where there is one. */
  arrangement: Arrangement | null
  /** Id of the product that was asked for, where it is known. */
  product: string | null
  livesHere: boolean
  /** The other acts of which the investigation found that they come first. */
  otherActs: readonly string[]
}

type Evidence = Refusal & { shown: (record: RefusalRecord) => boolean }

const article = (which: string) => `Wmo 2015, artikel 2.3.5, ${which}`
const some = (who: ExpectedHelp['housemates'] | undefined) => who === 'all' || who === 'part'

/** What a ground asks of the records beyond the ladder itself; the others ask nothing more. */
const evidence: Partial<Record<RefusalGround, Evidence>> = {
  'customary-item': {
    shown: ({ arrangement, product }) =>
      arrangement?.customaryItems.some((item) => item.customary && (!product || item.product === product)) ??
      false,
    rule: 'customary-not-judged',
    because: 'In het arrangement is niet vastgelegd dat dit algemeen gebruikelijk is.',
    source: article('derde lid'),
  },
  'customary-help': {
    shown: ({ arrangement }) => some(arrangement?.expectedHelp?.housemates),
    rule: 'housemates-not-expected',
    because: 'In het arrangement is niet vastgelegd dat huisgenoten dit kunnen doen.',
    source: article('derde lid'),
  },
  carer: {
    shown: ({ arrangement }) => some(arrangement?.expectedHelp?.carer),
    rule: 'carer-not-expected',
    because: 'In het arrangement is niet vastgelegd dat de mantelzorger dit kan en wil doen.',
    source: article('derde lid'),
  },
  'not-needed': {
    shown: ({ arrangement }) => arrangement?.whole != null,
    rule: 'arrangement-not-whole',
    because: 'Rond eerst het arrangement af, met de reden waarom geen maatwerk nodig is.',
    source: article('derde lid'),
  },
  'long-term-care': {
    shown: ({ otherActs }) => otherActs.includes('wlz'),
    rule: 'other-act-not-asked',
    because: 'Leg in het onderzoek eerst vast wat over de Wlz is gevraagd en geantwoord.',
    source: article('zesde lid'),
  },
  'other-act': {
    shown: ({ otherActs }) => otherActs.length > 0,
    rule: 'other-act-not-asked',
    because: 'Leg in het onderzoek eerst vast welke andere wet voorgaat en wat is geantwoord.',
    source: article('vijfde lid'),
  },
  'not-resident': {
    shown: ({ livesHere }) => !livesHere,
    rule: 'lives-here',
    because: 'De inwoner staat hier ingeschreven. Dan kan dit geen grond zijn.',
    source: article('eerste lid, onderdeel a'),
  },
}

/** What the records must show before something is refused on this ground, and do not; undefined when all is there. */
export function evidenceMissing(ground: RefusalGround, record: RefusalRecord): Refusal | undefined {
  const asked = evidence[ground]
  return asked && !asked.shown(record) ? asked : undefined
}
