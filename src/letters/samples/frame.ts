import type { ToOrganisation, ToRelatives, ToRepresentative, ToResident } from '../addressee.ts'
import type { LetterFrame, Sender } from '../letter-frame.ts'

/** An invented municipality and invented people, for the tests of the letters. */
export const sender: Sender = {
  letterhead: {
    municipality: 'Gemeente Lindewaard',
    department: 'Maatschappelijke ondersteuning',
    address: ['Raadhuisplein 1', 'Postbus 100', '1234 ZZ Lindewaard'],
    phone: '0123 45 67 89',
    site: 'www.lindewaard.example',
    colour: '#1d4f5c',
    logo: null,
    window: 'left',
  },
  objection: {
    address: ['Gemeente Lindewaard', 'Commissie voor bezwaar', 'Postbus 100', '1234 ZZ Lindewaard'],
    site: 'www.lindewaard.example/bezwaar',
    court: 'rechtbank Den Haag',
  },
  clientSupport: { name: 'Steunpunt De Linde', phone: '0123 98 76 54', site: 'www.delinde.example' },
  privacy: { site: 'www.lindewaard.example/privacy', kept: '15 jaar' },
}

const person = { title: 'mevrouw', initials: 'S.', surname: 'de Vries-Özdemir' } as const
const home = ['Lindelaan 12', '1234 AB Lindewaard']

export const toResident: ToResident = { kind: 'resident', person, address: home }
export const toRepresentative: ToRepresentative = {
  kind: 'representative',
  person: { title: 'heer', initials: 'J.P.', surname: 'van den Berg' },
  role: 'mentor',
  address: ['Postbus 7', '1234 CD Lindewaard'],
  resident: person,
}
export const toRelatives: ToRelatives = { kind: 'relatives', of: person, address: home }
export const toOrganisation: ToOrganisation = {
  kind: 'organisation',
  name: 'Thuishulp Het Veerhuis',
  attention: 'mevrouw Bakker',
  address: ['Kade 3', '1234 EF Lindewaard'],
}

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

export const frame: LetterFrame<ToResident> = {
  sender,
  to: toResident,
  day: day('2026-11-16'),
  ourReference: 'W-2026-00417',
  contact: { name: 'Noor Visser', phone: '0123 45 67 80', hours: 'op werkdagen van 9 tot 13 uur' },
  signature: {
    onBehalf: 'Namens burgemeester en wethouders van Lindewaard',
    signers: [{ name: 'Noor Visser', function: 'Wmo-consulent' }],
  },
  largePrint: false,
  names: {
    counter: 'het loket',
    conversation: 'keukentafelgesprek',
    individualProvision: 'maatwerkvoorziening',
  },
  interpreter: 'Turks',
  ownWords: {
    writer: 'Noor Visser',
    text: 'U vertelde dat u in december op reis gaat.\n\nWij plannen het gesprek daarom in november.',
  },
}
