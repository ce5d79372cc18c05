import { cents } from '../../core/cents.ts'
import type { Application, Form, Provision, Reasons } from '../kinds/decision-facts.ts'
import { decisionChange } from '../kinds/decision-change.ts'
import { decisionGrant } from '../kinds/decision-grant.ts'
import { decisionRefusal } from '../kinds/decision-refusal.ts'
import { decisionWithdrawal } from '../kinds/decision-withdrawal.ts'
import { refusalGrounds, type RefusalGround } from '../kinds/refusal-grounds.ts'
import { temporaryProvision } from '../kinds/temporary-provision.ts'
import { day, frame } from './frame.ts'
import { investigation, objection, type Sample } from './procedure.ts'

const application: Application = { appliedOn: day('2026-11-09'), asked: 'hulp bij het huishouden' }

const flat = {
  kind: 'flat',
  amount: cents(2180),
  per: 'maand',
  from: day('2026-12-01'),
  household: 'couple',
} as const

const provision: Provision = {
  name: 'hulp bij het huishouden',
  result: 'een schoon en leefbaar huis',
  activities: ['stofzuigen en dweilen', 'de badkamer en de keuken schoonmaken', 'het bed verschonen'],
  extent: { kind: 'time', time: '3 uur en 30 minuten per week', frequency: 'een keer per week' },
  from: day('2026-12-01'),
  until: day('2028-11-30'),
  form: {
    kind: 'in-kind',
    provider: 'Thuishulp Het Veerhuis',
    phone: '0123 11 22 33',
    startsBy: day('2026-12-07'),
  },
  contribution: flat,
  reviewOn: day('2027-11-30'),
}

const reasons: Reasons = {
  findingsOn: day('2026-11-05'),
  paragraphs: [
    'U kunt door uw rug niet bukken en niet tillen. Koken en licht werk doet u zelf.',
    'Uw man werkt en is zelf ziek. Hij kan het zware werk niet van u overnemen.',
  ],
  passed: [
    { tier: 'own-strength', because: 'u kunt het zware werk niet zelf doen' },
    { tier: 'network', because: 'uw dochter helpt al met de was en de boodschappen' },
    { tier: 'general', because: 'de klussendienst in uw wijk maakt niet schoon' },
  ],
  ground: {
    law: ['artikel 2.3.5, lid 3, van de Wmo 2015'],
    byLaw: 'artikel 8, lid 2, van de Verordening Wmo Lindewaard 2026',
    policy: 'Beleidsplan Wmo van Lindewaard',
    source: 'Beleidsplan Wmo van Lindewaard, regel 12',
  },
}

const budget: Form = {
  kind: 'pgb',
  amount: cents(403_200),
  per: 'jaar',
  rate: '€ 24,00 per uur voor iemand met een diploma',
  calculation: '3,5 uur maal 48 weken maal € 24,00',
  paidBy: 'svb',
  conditions: ['uw hulp heeft een verklaring over het gedrag (VOG)', 'u bewaart uw afspraken op papier'],
  talkOn: day('2027-03-01'),
}

const clause = [
  'Binnen 6 weken na de datum van deze brief, uiterlijk maandag 28 december 2026.',
  'Commissie voor bezwaar',
  'uw handtekening',
  'rechtbank Den Haag',
  'www.lindewaard.example/bezwaar',
]

const granted = [
  'hulp bij het huishouden',
  'Een schoon en leefbaar huis.',
  '3 uur en 30 minuten per week',
  'dinsdag 1 december 2026',
  'donderdag 30 november 2028',
  'Artikel 2.3.5, lid 3, van de Wmo 2015.',
  'Artikel 8, lid 2, van de Verordening Wmo Lindewaard 2026',
  '€ 21,80 per maand',
  'CAK',
  'Op dinsdag 30 november 2027 kijken wij',
  'artikel 2.3.8',
  ...clause,
]

export const decisionSamples: readonly Sample[] = [
  {
    name: 'grant in kind',
    letter: decisionGrant(frame, { application, provision, reasons, objection }),
    says: [
      ...granted,
      'Thuishulp Het Veerhuis',
      'uiterlijk maandag 7 december 2026',
      'uw dochter helpt al',
      'lichtere hulp',
    ],
  },
  {
    name: 'grant instead of a wrong decision',
    letter: decisionGrant(frame, {
      application,
      provision,
      reasons,
      replaces: {
        decidedOn: day('2026-11-10'),
        reference: 'B-2026-00099',
        mistake: 'er stond 5 uur per week',
      },
      objection,
    }),
    says: [...granted, 'in de plaats van B-2026-00099', 'Er stond 5 uur per week.', 'bezwaar gemaakt'],
  },
  {
    name: 'grant as pgb',
    letter: decisionGrant(frame, {
      application,
      provision: { ...provision, form: budget },
      reasons,
      objection,
    }),
    says: [...granted, '€ 4.032,00 per jaar', 'Sociale Verzekeringsbank', '(VOG)', 'maandag 1 maart 2027'],
  },
  {
    name: 'grant as pgb on an account of the resident',
    letter: decisionGrant(frame, {
      application,
      provision: {
        ...provision,
        form: { ...budget, paidBy: 'own-account' },
        contribution: {
          kind: 'by-income',
          amount: cents(3500),
          per: '4 weken',
          from: day('2026-12-01'),
          household: 'single',
        },
      },
      reasons,
      objection,
    }),
    says: ['aparte bankrekening', 'naar uw inkomen', 'hoogstens € 35,00 per 4 weken'],
  },
  {
    name: 'grant of an item as allowance',
    letter: decisionGrant(frame, {
      application: { ...application, asked: 'een sportrolstoel' },
      provision: {
        ...provision,
        name: 'een sportrolstoel',
        result: 'mensen ontmoeten en sporten',
        activities: ['een sportrolstoel kopen en laten nakijken'],
        extent: { kind: 'item', item: 'een sportrolstoel' },
        form: {
          kind: 'allowance',
          amount: cents(300_000),
          purpose: 'een sportrolstoel voor 3 jaar',
          paidBy: day('2026-12-15'),
          conditions: ['u stuurt ons de rekening'],
        },
        contribution: { kind: 'none', because: 'voor een rolstoel vragen wij geen bijdrage' },
      },
      reasons,
      objection,
    }),
    says: ['€ 3.000,00', 'U betaalt niets.', 'uiterlijk dinsdag 15 december 2026', ...clause],
  },
  {
    name: 'grant of a part',
    letter: decisionGrant(frame, {
      application,
      provision: { ...provision, contribution: { ...flat, atMost: cents(50_000) } },
      reasons: {
        ...reasons,
        view: { said: 'u vindt dat uw zoon niet kan koken', answer: 'wij denken dat hij dit kan leren' },
      },
      refused: { what: 'hulp bij het koken', ground: 'customary-help', because: 'uw zoon van 19 kan koken' },
      objection,
    }),
    says: [
      ...granted,
      'U krijgt geen hulp bij het koken.',
      'gebruikelijke hulp',
      'U vindt dat uw zoon niet kan koken.',
      'hoogstens € 500,00',
    ],
  },
  ...(Object.keys(refusalGrounds) as RefusalGround[]).map((ground): Sample => ({
    name: `refusal: ${ground}`,
    letter: decisionRefusal(frame, {
      application,
      ground,
      reasons,
      possible: ['de klussendienst helpt u met klein werk: bel 0123 44 55 66'],
      objection,
    }),
    says: [
      'Wij wijzen uw aanvraag voor hulp bij het huishouden af.',
      refusalGrounds[ground].article,
      refusalGrounds[ground].words,
      'Wat is wel mogelijk?',
      'Verordening Wmo Lindewaard 2026',
      ...clause,
    ],
  })),
  {
    name: 'change',
    letter: decisionChange(frame, {
      before: {
        decidedOn: day('2025-02-03'),
        reference: 'B-2025-00031',
        extent: { kind: 'time', time: '5 uur per week', frequency: 'twee keer per week' },
      },
      provision,
      ground: 'no-longer-needed',
      reasons,
      transition: 'In december krijgt u nog 4 uur per week. Zo kunt u rustig wennen.',
      objection,
    }),
    says: [
      ...granted,
      'B-2025-00031',
      '5 uur per week',
      'artikel 2.3.10, lid 1, onderdeel b, van de Wmo 2015',
      'In december krijgt u nog 4 uur per week.',
    ],
  },
  {
    name: 'withdrawal',
    letter: decisionWithdrawal(frame, {
      forThePast: false,
      provision: 'hulp bij het huishouden',
      withdrawn: { decidedOn: day('2025-02-03'), reference: 'B-2025-00031' },
      lastDay: day('2026-12-31'),
      ground: 'not-used',
      reasons: { ...reasons, passed: [] },
      effects: ['wij vertellen het aan uw aanbieder', 'u betaalt geen bijdrage meer vanaf 1 januari 2027'],
      possible: ['de klussendienst in uw wijk'],
      objection,
    }),
    says: [
      'De laatste dag is donderdag 31 december 2026.',
      'B-2025-00031',
      'artikel 2.3.10, lid 1, onderdeel e, van de Wmo 2015',
      'aanbieder',
      ...clause,
    ],
  },
  {
    name: 'temporary provision',
    letter: temporaryProvision(frame, {
      reportedOn: day('2026-11-13'),
      provision: {
        name: 'hulp bij het huishouden',
        activities: ['het huis schoonmaken', 'de was doen'],
        extent: { kind: 'time', time: '4 uur per week', frequency: 'twee keer per week' },
        from: day('2026-11-17'),
        until: day('2027-01-11'),
      },
      contribution: {
        kind: 'flat',
        amount: cents(2180),
        per: 'maand',
        from: day('2026-11-17'),
        year: 2026,
        household: 'single',
      },
      provider: { name: 'Thuishulp Het Veerhuis', phone: '0123 11 22 33' },
      because: 'u komt morgen uit het ziekenhuis en er is niemand thuis',
      investigation,
      objection,
    }),
    says: [
      'artikel 2.3.3 van de Wmo 2015',
      'U hoeft niets aan te vragen.',
      'Dat is tijdelijk.',
      '4 uur per week',
      'tot en met maandag 11 januari 2027',
      '€ 21,80 per maand',
      ...clause,
    ],
  },
  {
    name: 'temporary provision, longer',
    letter: temporaryProvision(frame, {
      reportedOn: day('2026-11-13'),
      provision: {
        name: 'hulp bij het huishouden',
        activities: ['het huis schoonmaken'],
        extent: { kind: 'time', time: '4 uur per week', frequency: 'twee keer per week' },
        from: day('2027-01-12'),
        until: day('2027-01-31'),
      },
      contribution: { kind: 'none', because: 'Voor deze hulp vraagt de gemeente geen bijdrage.' },
      provider: { name: 'Thuishulp Het Veerhuis', phone: '0123 11 22 33' },
      because: 'het onderzoek duurt langer, omdat de arts nog niet heeft geantwoord',
      extends: { reference: 'Z-2026-000031', until: day('2027-01-11') },
      objection,
    }),
    says: [
      'artikel 2.3.3 van de Wmo 2015',
      'tot en met zondag 31 januari 2027',
      'Z-2026-000031',
      'U betaalt niets.',
      ...clause,
    ],
  },
]
