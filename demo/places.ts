import type { Municipality } from '../src/outside/brp/person.ts'

/** The municipality of the demo. It does not exist, and no CBS code begins with 90. */
export const demoMunicipality: Municipality = { code: '9001', name: 'Oeverland' }

/** Where people of the demo move to. */
export const neighbourMunicipality: Municipality = { code: '9002', name: 'Kanaalstreek' }

/** A district or village of the demo, as people are spread over it. */
export type DemoArea = {
  code: string
  name: string
  town: string
  /** First four figures of its postcodes. */
  postcode: string
  streets: readonly string[]
  /** Share of the people, beside the other areas. */
  weight: number
  /** Share of the households of old people: villages and garden suburbs differ. */
  seniors: number
}

const area = (
  number: number,
  name: string,
  town: string,
  weight: number,
  seniors: number,
  words: string,
  endings: string,
): DemoArea => {
  const kinds = endings.split(' ')
  return {
    code: `WK9001${String(number).padStart(2, '0')}`,
    name,
    town,
    postcode: String(8880 + number),
    weight,
    seniors,
    streets: words.split(' ').map((word, at) => `${word}${kinds[at % kinds.length] ?? ''}`),
  }
}

/** Twelve areas: eight districts of the town and four villages, their streets named after one thing each. */
export const demoAreas: readonly DemoArea[] = [
  area(1, 'Binnenstad', 'Oeverstad', 9, 0.3, 'Zout Hop Kalk Turf Kaas Vlas Laken Wol', 'straat steeg markt'),
  area(2, 'Havenkwartier', 'Oeverstad', 7, 0.2, 'Anker Kabel Mast Zeil Roer Boeg Kiel Sloep', 'kade straat'),
  area(3, 'Stationsbuurt', 'Oeverstad', 8, 0.25, 'Sein Wissel Spoor Rails Perron Loods Wagon', 'straat weg'),
  area(
    4,
    'Lindenkwartier',
    'Oeverstad',
    12,
    0.4,
    'Linden Iepen Elzen Wilgen Berken Esdoorn Hazel',
    'laan straat',
  ),
  area(
    5,
    'Parkwijk',
    'Oeverstad',
    14,
    0.3,
    'Merel Lijster Vink Spreeuw Zwaluw Kievit Wulp Reiger',
    'hof straat',
  ),
  area(
    6,
    'De Weiden',
    'Oeverstad',
    15,
    0.2,
    'Klaver Zuring Boterbloem Distel Wikke Kamille',
    'weide veld hof',
  ),
  area(
    7,
    'Noorderzoom',
    'Oeverstad',
    11,
    0.35,
    'Saffier Robijn Opaal Topaas Agaat Jade Amber',
    'straat plein',
  ),
  area(8, 'Waterkant', 'Oeverstad', 8, 0.25, 'Kreek Beek Vliet Plas Wiel Geul Zijl', 'pad laan kade'),
  area(9, 'Rietkerk', 'Rietkerk', 6, 0.45, 'Kerk Toren Klok Meester Bakker Smids', 'straat weg'),
  area(10, 'Molenrijk', 'Molenrijk', 4, 0.45, 'Molen Wiek Graan Meel Korenaar Gerst', 'weg laan'),
  area(11, 'Zandwolde', 'Zandwolde', 4, 0.5, 'Heide Brem Duin Zand Wolds Jeneverbes', 'weg pad'),
  area(12, 'Lage Akkers', 'Lage Akkers', 2, 0.5, 'Akker Voren Eg Ploeg Schoven Hooi', 'weg dijk'),
]

/** The one place of the neighbours that the demo knows. */
export const neighbourArea: DemoArea = {
  ...area(13, 'Kanaalstreek', 'Kanaaldorp', 1, 0.3, 'Sluis Brug Schut Jaag Dam Oever', 'kade straat weg'),
  code: 'WK900201',
}
