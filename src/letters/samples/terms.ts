import { cents } from '../../core/cents.ts'
import { decisionDelay } from '../kinds/decision-delay.ts'
import { delayConsent } from '../kinds/delay-consent.ts'
import { suspensionNotice } from '../kinds/suspension-notice.ts'
import { defaultNoticeReceipt } from '../kinds/default-notice-receipt.ts'
import { penaltyDecision } from '../kinds/penalty-decision.ts'
import { day, frame, toRepresentative } from './frame.ts'
import { objection, type Sample } from './procedure.ts'

const help = 'hulp bij het huishouden'
const steps = [
  { days: 14, perDay: cents(2300) },
  { days: 14, perDay: cents(3500) },
  { days: 14, perDay: cents(4500) },
]

const notice = { receivedOn: day('2026-11-13'), appliedOn: day('2026-10-12'), asked: help }

/** Letters about the term of a decision, and what comes when it is not met. */
export const termSamples: readonly Sample[] = [
  {
    name: 'decision comes later',
    letter: decisionDelay(frame, {
      appliedOn: day('2026-11-09'),
      asked: help,
      lawfulLastDay: day('2026-11-23'),
      newLastDay: day('2026-12-07'),
      because: 'wij wachten op het advies van de arts',
      afterNotice: '2 weken',
    }),
    says: [
      'Uiterlijk maandag 7 december 2026.',
      'maandag 23 november 2026',
      'ingebrekestelling',
      'artikel 4:17',
    ],
  },
  {
    name: 'consent to a later decision',
    letter: delayConsent(frame, {
      appliedOn: day('2026-11-09'),
      asked: help,
      lawfulLastDay: day('2026-11-23'),
      newLastDay: day('2026-12-07'),
      because: 'wij wachten op het advies van de arts',
    }),
    says: ['artikel 4:15', 'Uiterlijk maandag 7 december 2026.', 'Ja, dat is goed.', 'Uw handtekening'],
  },
  ...(['applicant', 'force-majeure'] as const).map((ground): Sample => ({
    name: `term stands still: ${ground}`,
    letter: suspensionNotice(frame, {
      appliedOn: day('2026-11-09'),
      asked: help,
      suspension: {
        kind: 'begun',
        ground,
        from: day('2026-11-16'),
        because: 'de afspraak is twee keer afgezegd',
        expected: day('2026-12-07'),
      },
    }),
    says: ['artikel 4:15', 'Vanaf maandag 16 november 2026', 'Uiterlijk maandag 7 december 2026.'],
  })),
  {
    name: 'term runs again',
    letter: suspensionNotice(frame, {
      appliedOn: day('2026-11-09'),
      asked: help,
      suspension: { kind: 'ended', on: day('2026-11-20'), newLastDay: day('2026-11-27') },
    }),
    says: ['artikel 4:15', 'Vanaf vrijdag 20 november 2026', 'Uiterlijk vrijdag 27 november 2026.'],
  },
  ...(['valid', 'too-early'] as const).map((kind): Sample => ({
    name: `receipt of a notice of default: ${kind}`,
    letter: defaultNoticeReceipt(frame, {
      receivedOn: day('2026-11-13'),
      appliedOn: day('2026-10-12'),
      asked: help,
      notice:
        kind === 'valid'
          ? {
              kind,
              lawfulLastDay: day('2026-10-26'),
              decideBy: day('2026-11-27'),
              penaltyFrom: day('2026-11-28'),
              steps,
            }
          : { kind, lawfulLastDay: day('2026-11-30') },
    }),
    says:
      kind === 'valid'
        ? [
            'Uiterlijk vrijdag 27 november 2026.',
            'zaterdag 28 november 2026',
            '€ 23,00 per dag',
            '€ 45,00 per dag',
            'artikel 4:17',
          ]
        : ['Uw brief kwam te vroeg.', 'Uiterlijk maandag 30 november 2026.'],
  })),
  {
    name: 'receipt of a notice of default while the term stands still',
    letter: defaultNoticeReceipt(frame, { ...notice, notice: { kind: 'stands-still' } }),
    says: ['Uw brief kwam te vroeg.', 'staat nu stil'],
  },
  {
    name: 'receipt of a second notice of default',
    letter: defaultNoticeReceipt(frame, {
      ...notice,
      notice: {
        kind: 'repeated',
        first: day('2026-11-09'),
        decideBy: day('2026-11-23'),
        penaltyFrom: day('2026-11-24'),
      },
    }),
    says: ['Op maandag 9 november 2026', 'Uiterlijk maandag 23 november 2026.', 'verandert dat niet'],
  },
  ...[true, false].map((due): Sample => ({
    name: `receipt of a notice of default after the decision: ${due ? 'late' : 'in time'}`,
    letter: defaultNoticeReceipt(frame, {
      ...notice,
      notice: { kind: 'answered', on: day('2026-11-20'), due },
    }),
    says: ['vrijdag 20 november 2026', due ? 'apart besluit' : 'geen dwangsom'],
  })),
  {
    name: 'penalty',
    letter: penaltyDecision(frame, {
      appliedOn: day('2026-09-07'),
      lawfulLastDay: day('2026-09-21'),
      noticeReceivedOn: day('2026-10-01'),
      penalty: {
        kind: 'due',
        firstDay: day('2026-10-16'),
        lastDay: day('2026-11-04'),
        steps: [
          { days: 14, perDay: cents(2300), sum: cents(32_200) },
          { days: 6, perDay: cents(3500), sum: cents(21_000) },
        ],
        total: cents(53_200),
        payment: { length: '6 weken', lastDay: day('2026-12-28') },
      },
      objection,
    }),
    says: [
      '€ 532,00',
      '€ 322,00',
      '€ 210,00',
      '4:18',
      'uiterlijk maandag 28 december 2026',
      'Commissie voor bezwaar',
    ],
  },
  {
    name: 'no penalty',
    letter: penaltyDecision(frame, {
      appliedOn: day('2026-09-07'),
      lawfulLastDay: day('2026-09-21'),
      noticeReceivedOn: day('2026-10-01'),
      penalty: { kind: 'none', because: 'wij namen een besluit binnen 2 weken na uw brief' },
      objection,
    }),
    says: ['U krijgt geen dwangsom.', 'binnen 2 weken', 'Commissie voor bezwaar'],
  },
  {
    name: 'letter to a representative, with two signatures',
    letter: decisionDelay(
      {
        ...frame,
        to: toRepresentative,
        yourReference: 'JB/44',
        signature: {
          ...frame.signature,
          signers: [frame.signature.signers[0], { name: 'Ria Kok', function: 'teamleider Wmo' }],
        },
      },
      {
        appliedOn: day('2026-11-09'),
        asked: help,
        lawfulLastDay: day('2026-11-23'),
        newLastDay: day('2026-12-07'),
        because: 'wij wachten op het advies van de arts',
        afterNotice: '2 weken',
      },
    ),
    says: [
      'De heer J.P. van den Berg',
      'Geachte heer Van den Berg,',
      'U krijgt hem als mentor.',
      'Met "u" bedoelen wij mevrouw S. de Vries-Özdemir.',
      'JB/44',
      'Ria Kok',
    ],
  },
]
