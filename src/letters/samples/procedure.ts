import type { LetterContent } from '../letter-content.ts'
import { applicationReceipt } from '../kinds/application-receipt.ts'
import { carerInvitation } from '../kinds/carer-invitation.ts'
import { completionRequest } from '../kinds/completion-request.ts'
import { conversationCancelled } from '../kinds/conversation-cancelled.ts'
import { conversationInvitation } from '../kinds/conversation-invitation.ts'
import { earlyApplication } from '../kinds/early-application.ts'
import { mayApplyNow } from '../kinds/may-apply-now.ts'
import { notDealtWith } from '../kinds/not-dealt-with.ts'
import { reportReceipt } from '../kinds/report-receipt.ts'
import { reviewInvitation } from '../kinds/review-invitation.ts'
import { day, frame } from './frame.ts'

/** A letter with invented facts, and what it must say for its article. */
export type Sample = { name: string; letter: LetterContent; says: readonly string[] }

export const investigation = { length: '6 weken', lastDay: day('2026-12-28') }
export const plan = { length: '7 dagen', lastDay: day('2026-11-20') }
export const objection = { length: '6 weken', lastDay: day('2026-12-28') }
const help = 'hulp bij het huishouden'
const appointment = {
  day: day('2026-11-26'),
  time: '10.00 tot 11.30 uur',
  place: 'bij u thuis',
  who: ['Noor Visser, Wmo-consulent'],
}
const report = {
  reportedOn: day('2026-11-13'),
  question: 'Het huishouden lukt niet meer alleen.\nIk kan niet bukken en word snel moe.',
  investigation,
  plan,
  next: 'Een consulent belt u binnen 5 werkdagen voor een afspraak.',
}

export const procedureSamples: readonly Sample[] = [
  {
    name: 'receipt of a report by the resident',
    letter: reportReceipt(frame, report),
    says: [
      'Binnen 6 weken na de melding, uiterlijk maandag 28 december 2026.',
      'Binnen 7 dagen na de melding, uiterlijk vrijdag 20 november 2026.',
      'artikel 2.3.2, lid 9',
      'De hulp is gratis.',
      'ook uw mantelzorger',
      'tijdelijke hulp',
      'Wij bewaren uw dossier 15 jaar.',
      'identiteitskaart',
    ],
  },
  {
    name: 'receipt of a report by a carer',
    letter: reportReceipt(frame, {
      ...report,
      reporter: { name: 'de heer A. de Vries', as: 'mantelzorger' },
    }),
    says: [
      'heeft de heer A. de Vries ons verteld dat u hulp nodig heeft',
      'de heer A. de Vries, mantelzorger',
    ],
  },
  {
    name: 'invitation to the talk',
    letter: conversationInvitation(frame, {
      reportedOn: day('2026-11-13'),
      appointment,
      companions: ['uw dochter', 'Kim de Boer van Steunpunt De Linde'],
      bring: ['De lijst van uw medicijnen.'],
      identityKnown: false,
    }),
    says: [
      'donderdag 26 november 2026',
      'Kim de Boer',
      'rijbewijs',
      'medicijnen',
      'mantelzorger',
      'pgb',
      'De hulp is gratis.',
    ],
  },
  {
    name: 'a talk that does not take place',
    letter: conversationCancelled(frame, {
      day: day('2026-11-26'),
      time: '10.00 tot 11.30 uur',
      because: 'de consulent is ziek',
    }),
    says: ['donderdag 26 november 2026', 'De consulent is ziek.', 'gaat gewoon verder'],
  },
  {
    name: 'invitation of somebody whose document was seen',
    letter: conversationInvitation(frame, {
      reportedOn: day('2026-11-13'),
      appointment,
      companions: [],
      bring: [],
      identityKnown: true,
    }),
    says: ['U mag iemand vragen om erbij te zijn'],
  },
  {
    name: 'invitation of a carer',
    letter: carerInvitation(frame, {
      caresFor: 'mevrouw S. de Vries',
      support: ['Een vrijwilliger die het een dagdeel van u overneemt.', 'Een cursus over zorgen en rust.'],
    }),
    says: ['in vertrouwen', 'niet in het dossier van mevrouw S. de Vries', 'vrijwilliger'],
  },
  {
    name: 'carer with an appointment',
    letter: carerInvitation(frame, {
      caresFor: 'mevrouw S. de Vries',
      appointment,
      support: ['Een cursus.'],
    }),
    says: ['donderdag 26 november 2026'],
  },
  {
    name: 'six weeks passed',
    letter: mayApplyNow(frame, {
      reportedOn: day('2026-11-13'),
      investigation,
      because: 'wij wachten nog op het advies van de arts',
      decisionWithin: '2 weken',
      findingsOn: day('2027-01-11'),
      ways: { form: true, site: 'www.lindewaard.example/aanvragen' },
    }),
    says: [
      'artikel 2.3.2, lid 9',
      'maandag 28 december 2026',
      'binnen 2 weken een besluit',
      'hebben afgesproken',
      'Uw aanvraag',
      'Welke hulp vraagt u aan?',
    ],
  },
  {
    name: 'application that comes too early, joined to a report',
    letter: earlyApplication(frame, {
      receivedOn: day('2026-11-16'),
      asked: help,
      report: { kind: 'joined', reportedOn: day('2026-11-13') },
      investigation,
      firstPossibleDay: day('2026-12-29'),
    }),
    says: [
      'artikel 2.3.2, lid 9',
      'Wij bewaren daarbij de dag',
      'vrijdag 13 november 2026',
      'dinsdag 29 december 2026',
    ],
  },
  {
    name: 'application that comes too early and counts as a report',
    letter: earlyApplication(frame, {
      receivedOn: day('2026-11-13'),
      asked: help,
      report: { kind: 'made', plan },
      investigation,
      firstPossibleDay: day('2026-12-29'),
    }),
    says: ['zien wij nu als een melding', 'uiterlijk vrijdag 20 november 2026'],
  },
  {
    name: 'receipt of an application',
    letter: applicationReceipt(frame, {
      receivedOn: day('2026-11-16'),
      asked: help,
      decision: { length: '2 weken', lastDay: day('2026-11-30') },
    }),
    says: ['Binnen 2 weken na de aanvraag, uiterlijk maandag 30 november 2026.'],
  },
  {
    name: 'request to complete an application',
    letter: completionRequest(frame, {
      appliedOn: day('2026-11-12'),
      asked: help,
      missing: ['Uw handtekening onder de aanvraag.', 'Een kopie van uw huurcontract.'],
      until: day('2026-12-07'),
    }),
    says: [
      'Uiterlijk maandag 7 december 2026.',
      'artikel 4:15',
      'artikel 4:5',
      'Vanaf dinsdag 17 november 2026 staat de tijd voor ons besluit stil',
      'niet te behandelen',
    ],
  },
  {
    name: 'application not dealt with',
    letter: notDealtWith(frame, {
      appliedOn: day('2026-10-12'),
      asked: help,
      requestedOn: day('2026-10-16'),
      until: day('2026-11-02'),
      missing: ['Een kopie van uw huurcontract.'],
      objection,
    }),
    says: ['artikel 4:5', 'maandag 2 november 2026', 'huurcontract', 'uiterlijk maandag 28 december 2026'],
  },
  {
    name: 'invitation to a review',
    letter: reviewInvitation(frame, {
      provision: help,
      decision: { decidedOn: day('2025-02-03'), reference: 'B-2025-00031', until: day('2027-01-31') },
      talk: appointment,
      plan: { length: '7 dagen', lastDay: day('2026-11-23') },
      bring: ['De afspraken met uw hulp.'],
    }),
    says: [
      'B-2025-00031',
      'zondag 31 januari 2027',
      'persoonlijk plan',
      'pgb',
      'De hulp is gratis.',
      'mantelzorger',
    ],
  },
  {
    name: 'review by phone',
    letter: reviewInvitation(frame, {
      provision: help,
      decision: { decidedOn: day('2025-02-03'), reference: 'B-2025-00031' },
      talk: 'by-phone',
      plan: { length: '7 dagen', lastDay: day('2026-11-23') },
      bring: [],
    }),
    says: ['Wij bellen u hierover.', 'Uw hulp loopt gewoon door.', 'persoonlijk plan', 'pgb'],
  },
]
