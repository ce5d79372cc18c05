import { providers, type NeedKind } from './kind.ts'

const legs: Pick<NeedKind, 'causes' | 'goesWell' | 'hindering' | 'compensating'> = {
  causes: [
    {
      told: '{Ik} {loop+t} slecht sinds {mijn} beroerte.',
      seen: '{Ik} heeft na een beroerte een zwak linkerbeen en loopt met een stok.',
    },
    {
      told: '{Ik} {heb|heeft|heeft} artrose in beide knieën.',
      seen: '{Ik} heeft artrose in beide knieën en loopt hoogstens honderd meter.',
    },
    {
      told: '{Ik} {heb|heeft|heeft} MS en het lopen gaat achteruit.',
      seen: '{Ik} heeft MS. Het lopen wisselt sterk en {ik} valt soms.',
    },
    {
      told: 'Door Parkinson {loop+t} {ik} onzeker.',
      seen: '{Ik} heeft de ziekte van Parkinson. Starten en draaien bij het lopen gaat moeilijk.',
    },
  ],
  goesWell: [
    'Binnen loopt {ik} met steun van meubels.',
    '{Ik} doet elke dag oefeningen van de fysiotherapeut.',
  ],
  hindering: ['In de winter durft {ik} niet naar buiten.', 'De klachten nemen toe.'],
  compensating: ['{Ik} vraagt op tijd om hulp.', 'De fysiotherapeut komt aan huis.'],
}

const taxi: NeedKind = {
  id: 'regional-taxi',
  weight: 12,
  fits: ({ age }) => age >= 65,
  product: 'regional-taxi',
  area: 'moving-locally',
  domains: ['moving-locally'],
  ...legs,
  troubles: [
    { told: 'De bushalte is te ver om te lopen.', goal: 'Zelf naar familie en vrienden kunnen' },
    {
      told: 'Fietsen gaat niet meer en {ik} {heb|heeft|heeft} geen auto.',
      goal: 'Zelf naar de markt kunnen',
    },
    { told: 'Naar de kaartclub gaan lukt niet meer.', goal: 'Elke week naar de kaartclub' },
  ],
  wishes: ['{Ik} wil er een paar keer per week op uit zonder iemand te vragen.'],
  helpNeeded: 'Vervoer van deur tot deur binnen de regio.',
  extents: [
    { amount: 100, unit: 'times', per: 'year' },
    { amount: 150, unit: 'times', per: 'year' },
  ],
  lasting: { duration: 'lasting', ground: 'no-recovery', words: 'Het lopen wordt niet beter.' },
  ladder: {
    'own-strength': ['{Ik} loopt met een rollator tot de hoek. De bus haalt {ik} zo niet.'],
    network: {
      relative: ['{Mijn} {kind} rijdt {mij} naar het ziekenhuis. Voor elke week is dat te veel.'],
      nobody: ['Een buurvrouw rijdt {mij} soms. Vaker kan {ik} haar niet vragen.'],
    },
    general: ['De buurtbus rijdt alleen op dinsdag en heeft een hoge instap.'],
    collective: ['Er is geen ander collectief vervoer dan de regiotaxi.'],
  },
  housemates: 'De huisgenoot rijdt geen auto.',
  notCustomary: 'Een gewone taxi is met dit inkomen niet elke week te betalen.',
  lighter: {
    tier: 'general',
    what: 'buurtbus met vrijwilligers',
    doneBy: 'Buurtbus Oeverland',
    alternative: null,
    because: 'De buurtbus stopt nu voor de deur. Daarmee komt {ik} waar {ik} wil zijn.',
  },
  line: { ...providers.taxi },
  activities: ['vervoer van deur tot deur in de regio'],
  frequency: 'naar eigen keuze, verdeeld over het jaar',
}

const scooter: NeedKind = {
  ...taxi,
  id: 'mobility-scooter',
  weight: 8,
  fits: ({ age }) => age >= 50 && age < 88,
  product: 'mobility-scooter',
  troubles: [
    { told: 'Boodschappen doen in de buurt lukt niet meer.', goal: 'Zelf boodschappen doen' },
    { told: 'De moestuin is te ver om te lopen.', goal: 'Weer zelf naar de moestuin' },
  ],
  helpNeeded: 'Zelf korte afstanden afleggen buiten, tot vijf kilometer.',
  extents: [{ amount: 1, unit: 'pieces', per: 'once' }],
  ladder: {
    ...taxi.ladder,
    collective: ['De regiotaxi past niet bij korte ritten in de buurt, elke dag.'],
  },
  housemates: 'Een huisgenoot kan een vervoermiddel niet vervangen.',
  notCustomary: 'Een scootmobiel is duur en wordt alleen gekocht door wie een beperking heeft.',
  lighter: {
    tier: 'general',
    what: 'leenscootmobiel van het wijkgebouw',
    doneBy: 'Wijkgebouw De Brug',
    alternative: null,
    because: '{Ik} gebruikt de scootmobiel van het wijkgebouw twee keer per week. Dat is genoeg.',
  },
  line: { item: 'standard', ...providers.aids },
  activities: ['scootmobiel in bruikleen', 'rijles en onderhoud'],
  frequency: '',
}

const wheelchair: NeedKind = {
  ...scooter,
  id: 'wheelchair',
  weight: 8,
  fits: ({ age }) => age >= 30,
  product: 'wheelchair',
  area: 'moving-around-house',
  domains: ['moving-around-house'],
  troubles: [
    { told: 'Van de kamer naar de keuken lopen lukt niet meer altijd.', goal: 'Veilig door het huis' },
    { told: 'Een eind lopen buiten gaat niet meer.', goal: 'Mee op pad met familie' },
  ],
  wishes: ['{Ik} wil zich veilig kunnen verplaatsen zonder te vallen.'],
  helpNeeded: 'Zittend verplaatsen in en om het huis.',
  ladder: {
    ...taxi.ladder,
    'own-strength': ['{Ik} gebruikt een rollator. Verder dan twintig meter komt {ik} daar niet mee.'],
    general: ['De uitleen van de zorgwinkel is voor hoogstens zes maanden.'],
    collective: ['Een rolstoelpool is er niet.'],
  },
  lighter: {
    tier: 'general',
    what: 'leenrolstoel van de zorgwinkel',
    doneBy: 'Zorgwinkel Oeverstad',
    alternative: null,
    because: 'De rolstoel is alleen na de operatie nodig. Een leenrolstoel is daarvoor genoeg.',
  },
  notCustomary: 'Een rolstoel wordt alleen gebruikt door wie niet kan lopen.',
  line: { item: 'hand-moved', ...providers.aids },
  activities: ['rolstoel op maat in bruikleen', 'onderhoud en reparatie'],
}

const home: NeedKind = {
  ...wheelchair,
  id: 'home-adaptation',
  weight: 10,
  fits: ({ age }) => age >= 55,
  product: 'home-adaptation',
  area: 'suitable-house',
  domains: ['suitable-house'],
  troubles: [
    { told: 'De trap op gaan is gevaarlijk geworden.', goal: 'Veilig boven kunnen slapen' },
    { told: 'In bad stappen lukt niet meer.', goal: 'Zelf kunnen douchen' },
    { told: '{Ik} {ben|is|is} op de trap gevallen.', goal: 'Niet meer vallen op de trap' },
  ],
  wishes: ['{Ik} wil in dit huis blijven wonen en alle kamers kunnen gebruiken.'],
  helpNeeded: 'Slaapkamer en badkamer veilig bereiken en gebruiken.',
  ladder: {
    'own-strength': ['{Ik} gaat zittend de trap op. Dat is niet veilig meer.'],
    network: {
      relative: ['{Mijn} {kind} hielp met een extra leuning. Die is niet genoeg.'],
      nobody: ['De buurman plaatste een extra leuning. Die is niet genoeg.'],
    },
    general: ['De klussendienst haalde drempels weg en plaatste beugels. De trap blijft een probleem.'],
    collective: ['Een aangepaste woning in de buurt komt dit jaar niet vrij.'],
  },
  housemates: 'Een huisgenoot kan {mij} niet veilig de trap op helpen.',
  notCustomary: 'Deze aanpassing is niet gewoon te koop voor wie geen beperking heeft.',
  lighter: {
    tier: 'general',
    what: 'beugels en een antislipvloer door de klussendienst',
    doneBy: 'Klussendienst Oeverland',
    alternative: 'odd-job-service',
    because: 'Met beugels, een douchestoel en een antislipvloer kan {ik} weer veilig douchen.',
  },
  line: { item: 'stairlift', ...providers.building },
  activities: ['traplift plaatsen en onderhouden'],
}

export const movingKinds: readonly NeedKind[] = [taxi, scooter, wheelchair, home]
