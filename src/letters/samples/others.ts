import { cents } from '../../core/cents.ts'
import { adviceRequest } from '../kinds/advice-request.ts'
import { consentForm } from '../kinds/consent-form.ts'
import { findings } from '../kinds/findings.ts'
import { intendedRefusal } from '../kinds/intended-refusal.ts'
import { intendedWithdrawal } from '../kinds/intended-withdrawal.ts'
import { letterRecall } from '../kinds/letter-recall.ts'
import { pgbInformation } from '../kinds/pgb-information.ts'
import { providerOrder } from '../kinds/provider-order.ts'
import { type EndedBecause, reportEnded } from '../kinds/report-ended.ts'
import { reportEndedByDeath } from '../kinds/report-ended-by-death.ts'
import { type RevisionGround, revisionGrounds } from '../kinds/revision-grounds.ts'
import { day, frame, toOrganisation, toRelatives } from './frame.ts'
import { type Sample } from './procedure.ts'

const help = 'hulp bij het huishouden'
const questions = ['Kan mevrouw bukken en tillen?', 'Hoe lang duurt dit naar verwachting?']

const given = {
  reportedOn: day('2026-10-05'),
  talks: [{ on: day('2026-10-20'), who: ['u', 'uw man', 'Noor Visser'] }],
  personalPlan: true,
  needs: [
    {
      limitation: 'u kunt niet bukken en niet tillen',
      wish: 'u wilt thuis blijven wonen in een schoon huis',
      help: '3,5 uur per week hulp bij zwaar werk in huis',
    },
  ],
  parts: {
    a: 'U woont graag in uw wijk. U wilt zelf blijven koken.',
    b: 'Koken en licht werk doet u zelf. Uw man werkt en kan het zware werk niet doen.',
    c: 'Uw dochter doet de was en de boodschappen.\nMeer lukt haar niet naast haar werk.',
    d: 'Uw dochter wil graag weten wie haar kan vervangen in de vakantie.',
    e: 'De klussendienst in uw wijk doet klein werk, maar maakt niet schoon.',
    f: 'Uw huisarts en de fysiotherapeut weten ervan. Uw zorgverzekeraar betaalt de fysiotherapie.',
    g: 'U en uw man betalen samen € 21,80 per maand aan het CAK.',
  },
  lines: [
    {
      tier: 'network' as const,
      result: 'schone kleren en eten in huis',
      what: 'de was en de boodschappen',
      who: 'uw dochter',
      from: day('2026-10-20'),
      extent: '3 uur per week',
      passed: [{ tier: 'own-strength' as const, because: 'u kunt de tassen niet tillen' }],
    },
    {
      tier: 'individual' as const,
      result: 'een schoon en leefbaar huis',
      what: help,
      who: 'een aanbieder die u kiest',
      from: day('2026-12-01'),
      until: day('2028-11-30'),
      extent: '3,5 uur per week',
      cost: '€ 21,80 per maand',
      ground: 'tijdelijk, omdat uw rug kan verbeteren',
      passed: [
        { tier: 'own-strength' as const, because: 'u kunt niet bukken' },
        { tier: 'general' as const, because: 'de klussendienst maakt niet schoon' },
      ],
    },
  ],
  conclusion: 'U heeft hulp nodig bij het zware werk in huis.\nDaarvoor is een maatwerkvoorziening nodig.',
}

export const otherSamples: readonly Sample[] = [
  {
    name: 'findings',
    letter: findings(frame, given),
    says: [
      ...Object.values(given.parts).map((text) => text.split('\n')[0]!),
      'Wat uw mantelzorger nodig heeft',
      'Wat u zelf doet: u kunt niet bukken.',
      'Hulp die er is voor iedereen: de klussendienst maakt niet schoon.',
      'Uw opmerkingen komen naast het verslag te staan.',
      'Het is nog geen besluit.',
      'Dan is dat uw aanvraag.',
      'Uw handtekening',
      'persoonlijk plan',
    ],
  },
  ...(['all', 'part'] as const).map((part): Sample => ({
    name: `view before a refusal of ${part}`,
    letter: intendedRefusal(frame, {
      appliedOn: day('2026-11-09'),
      asked: help,
      part,
      because: 'uw zoon woont bij u en kan het zware werk doen',
      differences: [
        { yours: 'u woont alleen', ours: 'uw zoon staat op uw adres', from: 'de gemeente (BRP)' },
      ],
      until: day('2026-11-30'),
    }),
    says: [
      'Dit is nog geen besluit.',
      'U woont alleen.',
      'Uw zoon staat op uw adres.',
      'Uiterlijk maandag 30 november 2026.',
      'bellen',
    ],
  })),
  ...(Object.keys(revisionGrounds) as RevisionGround[]).flatMap((ground) =>
    (['withdraw', 'change'] as const).map((intention): Sample => ({
      name: `view before a decision is taken back or changed: ${intention}, ${ground}`,
      letter: intendedWithdrawal(frame, {
        provision: help,
        decidedOn: day('2025-02-03'),
        decisionReference: 'B-2025-00031',
        intention,
        ground,
        because: 'de hulp komt al drie maanden niet meer bij u',
        known: [{ what: 'er is sinds augustus niet gewerkt', from: 'Thuishulp Het Veerhuis' }],
        from: day('2027-01-01'),
        until: day('2026-11-30'),
      }),
      says: [
        'Dit is nog geen besluit.',
        revisionGrounds[ground].article,
        'Veerhuis',
        'Uiterlijk maandag 30 november 2026.',
      ],
    })),
  ),
  ...(['svb', 'own-account'] as const).map((paidBy): Sample => ({
    name: `what a pgb is, paid by ${paidBy}`,
    letter: pgbInformation(frame, {
      help,
      rates: [
        { who: 'Iemand met een diploma', rate: '€ 24,00 per uur' },
        { who: 'Familie of vriend', rate: '€ 18,50 per uur' },
      ],
      ratesFrom: 'artikel 12 van de Verordening Wmo Lindewaard 2026',
      contraIndications: ['u heeft hoge schulden', 'u bent erg in de war'],
      paidBy,
      ...(paidBy === 'svb' ? { talkOn: day('2026-11-30') } : {}),
    }),
    says: [
      'artikel 2.3.6',
      '€ 18,50 per uur',
      paidBy === 'svb' ? 'Sociale Verzekeringsbank' : 'aparte bankrekening',
    ],
  })),
  ...(['withdrawn', 'solved', 'no-application', 'moved'] satisfies EndedBecause[]).map((because): Sample => ({
    name: `report ended: ${because}`,
    letter: reportEnded(frame, {
      reportedOn: day('2026-10-05'),
      because,
      details: ['de klussendienst helpt u met klein werk'],
      stops: [{ what: 'uw tijdelijke hulp', lastDay: day('2026-11-30') }],
    }),
    says: ['Deze brief is geen besluit.', 'maandag 30 november 2026', 'opnieuw melden', 'een aanvraag doen'],
  })),
  {
    name: 'report ended by death',
    letter: reportEndedByDeath(
      { ...frame, to: toRelatives },
      {
        diedOn: day('2026-11-10'),
        stops: [{ what: 'de hulp bij het huishouden', lastDay: day('2026-11-10') }],
        told: ['Thuishulp Het Veerhuis', 'het CAK'],
        fetched: { items: ['een rollator'], by: 'De Uitleen', phone: '0123 77 88 99' },
      },
    ),
    says: ['dinsdag 10 november 2026', 'het CAK', 'een rollator', 'Geachte nabestaanden,'],
  },
  ...(
    [
      ['later', true],
      ['later', false],
      ['nothing', false],
    ] as const
  ).map(([follows, wasDecision]): Sample => ({
    name: `recall of a letter: ${follows}${wasDecision ? ', of a decision' : ''}`,
    letter: letterRecall(frame, {
      letter: {
        title: 'U krijgt hulp bij het huishouden',
        day: day('2026-11-12'),
        reference: 'B-2026-00099',
      },
      wrong: 'er stond 5 uur per week',
      right: 'het is 3,5 uur per week',
      follows,
      wasDecision,
    }),
    says: ['B-2026-00099', 'Er stond 5 uur per week.', 'Het is 3,5 uur per week.'],
  })),
  {
    name: 'recall of a letter: was for another',
    letter: letterRecall(frame, {
      letter: { day: day('2026-11-12'), reference: 'B-2026-00099' },
      follows: 'was-for-another',
    }),
    says: ['B-2026-00099', 'die niet voor u was', 'terugsturen'],
  },
  {
    name: 'consent form',
    letter: consentForm(frame, {
      adviser: 'dokter Smit van Medisch Advies West',
      questions,
      given: ['uw naam en geboortedag'],
      otherwise: 'dan beslissen wij met wat wij wel weten',
    }),
    says: [
      ...questions,
      'U mag ja of nee zeggen.',
      'Ja, dit mag.',
      'Nee, dit mag niet.',
      'Uw handtekening',
      'van mening veranderen',
    ],
  },
  {
    name: 'request for advice',
    letter: adviceRequest(
      { ...frame, to: toOrganisation },
      {
        about: { name: 'mevrouw S. de Vries', bornOn: day('1950-03-04') },
        consentOn: day('2026-11-13'),
        questions,
        given: ['mevrouw heeft al vier jaar pijn in de rug'],
        answerBy: day('2026-12-01'),
      },
    ),
    says: [
      ...questions,
      'vrijdag 13 november 2026',
      'Uiterlijk dinsdag 1 december 2026.',
      'alleen een antwoord op deze vragen',
    ],
  },
  ...([['Lindelaan 12', '1234 AB Lindewaard'], 'protected'] as const).map((address): Sample => ({
    name: `order to a provider, address ${address === 'protected' ? 'protected' : 'open'}`,
    letter: providerOrder(
      { ...frame, to: toOrganisation },
      {
        resident: { name: 'mevrouw S. de Vries', bornOn: day('1950-03-04'), address, phone: '0123 55 66 77' },
        provision: {
          name: help,
          result: 'een schoon en leefbaar huis',
          activities: ['stofzuigen', 'dweilen'],
          extent: { kind: 'time', time: '3,5 uur per week', frequency: 'een keer per week' },
          from: day('2026-12-01'),
          until: day('2028-11-30'),
        },
        startsBy: day('2026-12-07'),
        contract: 'C-2026-04',
        price: { amount: cents(3290), per: 'uur' },
        particulars: ['mevrouw spreekt liever Turks'],
      },
    ),
    says: [
      '3,5 uur per week',
      'C-2026-04',
      'maandag 7 december 2026',
      '€ 32,90 per uur',
      address === 'protected' ? 'Bel ons voor het adres.' : 'Lindelaan 12',
    ],
  })),
]
