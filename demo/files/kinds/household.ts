import { childrenOf, providers, withoutStrongHousemate, type NeedKind } from './kind.ts'

const old = {
  causes: [
    {
      told: '{Ik} {heb|heeft|heeft} versleten heupen.',
      seen: '{Ik} heeft versleten heupen. Bukken, tillen en lang staan gaan niet.',
    },
    {
      told: '{Ik} {heb|heeft|heeft} reuma en {ben|is|is} snel moe.',
      seen: '{Ik} heeft reuma. De handen zijn stijf en {mijn} kracht is na een kwartier op.',
    },
    {
      told: '{Ik} {ben|is|is} geopereerd aan {mijn} rug en het herstel valt tegen.',
      seen: '{Ik} heeft na een operatie aan de rug steeds pijn. Tillen en bukken mag niet meer.',
    },
    {
      told: 'Door {mijn} longen {ben|is|is} {ik} snel buiten adem.',
      seen: '{Ik} heeft COPD. Na een paar minuten werk moet {ik} zitten om op adem te komen.',
    },
    {
      told: '{Ik} {zie|ziet|ziet} steeds slechter.',
      seen: '{Ik} ziet slecht door staar en netvliesslijtage. Vuil en vlekken ziet {ik} niet meer.',
    },
    {
      told: '{Mijn} hart is zwak en {ik} {mag|mag|mag} {mij|zich|zich} niet inspannen.',
      seen: '{Ik} heeft hartfalen. De arts raadt zwaar huishoudelijk werk af.',
    },
  ],
  goesWell: [
    '{Ik} kookt zelf en houdt het aanrecht bij.',
    'Stoffen op ooghoogte en de planten verzorgen doet {ik} zelf.',
    '{Ik} vouwt zittend de was en doet kleine boodschappen.',
  ],
  hindering: ['De woning heeft een trap en veel hoekjes.', 'De klachten worden langzaam erger.'],
  compensating: ['{Ik} plant {mijn} dag goed en neemt rust.', 'De buren kijken naar {mij} om.'],
}

const cleanHouse: NeedKind = {
  id: 'clean-house',
  weight: 26,
  fits: (who) => who.age >= 62 && withoutStrongHousemate(who),
  product: 'household-help',
  area: 'clean-house',
  domains: ['clean-house'],
  ...old,
  troubles: [
    { told: 'Stofzuigen en dweilen lukt niet meer.', goal: 'Een schone vloer' },
    { told: 'De badkamer en het toilet schoonmaken gaat niet meer.', goal: 'Een schone badkamer' },
    { told: 'Het bed verschonen is te zwaar geworden.', goal: 'Elke twee weken een schoon bed' },
    { told: 'De ramen zijn al een halfjaar niet gelapt.', goal: 'Weer helder naar buiten kijken' },
  ],
  wishes: [
    '{Ik} wil in een schoon huis wonen en daar bezoek in kunnen ontvangen.',
    '{Ik} wil {mijn} huis schoon hebben en energie overhouden voor andere dingen.',
  ],
  helpNeeded: 'Zwaar huishoudelijk werk: stofzuigen, dweilen, sanitair en bed verschonen.',
  extents: [
    { amount: 2, unit: 'hours', per: 'week' },
    { amount: 2.5, unit: 'hours', per: 'week' },
    { amount: 3, unit: 'hours', per: 'week' },
  ],
  lasting: { duration: 'lasting', ground: 'no-recovery', words: 'De arts verwacht geen herstel.' },
  ladder: {
    'own-strength': [
      'Licht werk doet {ik} zelf, verdeeld over de week. Zwaar werk lukt niet meer.',
      '{Ik} gebruikt een lange steel en werkt zittend. Vloeren en sanitair lukken zo niet.',
    ],
    network: {
      relative: ['{Mijn} {kind} komt op zaterdag en doet de boodschappen. Meer gaat niet naast het werk.'],
      nobody: ['Er is geen familie in de buurt. De buren zijn zelf op leeftijd.'],
    },
    general: ['De glazenwasser doet de ramen. Voor de vloeren en het sanitair is er geen algemene dienst.'],
    collective: ['Een collectieve voorziening voor schoonmaken is er niet.'],
  },
  housemates: 'De huisgenoot is zelf op leeftijd en kan het zware werk niet doen.',
  notCustomary: '{Ik} had nooit hulp en kan een particuliere hulp niet betalen.',
  lighter: {
    tier: 'general',
    what: 'glazenwasser en schoonmaakploeg van Welzijn Oeverland',
    doneBy: 'Welzijn Oeverland',
    alternative: 'window-cleaner',
    because: 'De schoonmaakploeg komt om de week en is te betalen. Meer is niet nodig.',
  },
  line: { functions: ['chores'], groups: ['elderly'], ...providers.home },
  activities: ['stofzuigen en dweilen', 'badkamer en toilet schoonmaken', 'bed verschonen'],
  frequency: 'elke week op één vaste ochtend',
}

const laundry: NeedKind = {
  ...cleanHouse,
  id: 'laundry',
  weight: 8,
  area: 'laundry',
  domains: ['laundry'],
  troubles: [
    { told: 'De was ophangen en strijken lukt niet meer.', goal: 'Schone kleren in de kast' },
    { told: 'De wasmachine staat op zolder en de trap is te steil.', goal: 'Niet meer met was over de trap' },
  ],
  wishes: ['{Ik} wil er verzorgd uitzien, met schone kleren.'],
  helpNeeded: 'Wassen, drogen en strijken van één tot twee machines per week.',
  extents: [
    { amount: 1, unit: 'hours', per: 'week' },
    { amount: 1.5, unit: 'hours', per: 'week' },
  ],
  ladder: {
    'own-strength': ['{Ik} vouwt zittend de kleine was. Ophangen en tillen lukt niet.'],
    network: {
      relative: ['{Mijn} {kind} nam de was tot nu toe mee. Dat is niet vol te houden.'],
      nobody: ['{Ik} heeft niemand aan wie {ik} de was kan vragen.'],
    },
    general: ['De was- en strijkservice haalt de was niet op in deze wijk.'],
    collective: ['Een collectieve wasvoorziening is er niet.'],
  },
  housemates: 'De huisgenoot kan de trap met een volle wasmand ook niet meer op.',
  lighter: {
    tier: 'general',
    what: 'was- en strijkservice',
    doneBy: 'Wasserij De Lus',
    alternative: 'laundry-service',
    because: 'De was- en strijkservice haalt en brengt elke week. Daarmee is de vraag opgelost.',
  },
  activities: ['wassen en drogen', 'strijken en opvouwen'],
}

const youngFamily: NeedKind = {
  ...cleanHouse,
  id: 'care-for-children',
  weight: 5,
  fits: (who) =>
    who.age < 50 && childrenOf(who).length > 0 && who.housemates.every(({ is }) => is === 'child'),
  area: 'care-for-children',
  domains: ['care-for-children'],
  causes: [
    {
      told: '{Ik} {ben|is|is} ernstig ziek en {krijg+t} een zware behandeling.',
      seen: '{Ik} krijgt chemotherapie en ligt na elke kuur dagen op bed.',
    },
    {
      told: '{Ik} {heb|heeft|heeft} een been gebroken en {mag|mag|mag} drie maanden niet lopen.',
      seen: '{Ik} heeft een gecompliceerde beenbreuk en mag drie maanden niet belasten.',
    },
  ],
  troubles: [
    { told: 'De kinderen naar school brengen lukt niet.', goal: 'De kinderen op tijd op school' },
    { told: 'Het huishouden met de kinderen is te zwaar.', goal: 'Rust en regelmaat voor de kinderen' },
  ],
  wishes: ['{Ik} wil dat de kinderen hun gewone leven houden tot {ik} weer beter is.'],
  goesWell: ['{Ik} helpt de kinderen met huiswerk en leest voor.'],
  hindering: ['De andere ouder woont ver weg.'],
  compensating: ['School weet ervan en denkt mee.'],
  helpNeeded: 'Hulp bij opstaan, eten en naar bed gaan van de kinderen, en het huishouden daarbij.',
  extents: [{ amount: 8, unit: 'hours', per: 'week' }],
  lasting: {
    duration: 'temporary',
    ground: 'recovery',
    words: 'De arts verwacht herstel binnen een halfjaar.',
  },
  ladder: {
    'own-strength': ['{Ik} regelt vanuit bed wat kan, zoals maaltijden bestellen.'],
    network: {
      relative: ['{Mijn} {kind} kan niet helpen.'],
      nobody: ['Vrienden brengen de kinderen twee dagen naar school. De andere dagen is er niemand.'],
    },
    general: ['De opvang op school is er tot zes uur, maar niet in de ochtend.'],
    collective: ['Een collectieve voorziening hiervoor is er niet.'],
  },
  housemates: 'De kinderen zijn te jong om dit zelf te doen.',
  notCustomary: 'Een oppas voor zoveel uren is niet te betalen met dit inkomen.',
  lighter: {
    tier: 'network',
    what: 'vrienden brengen en halen de kinderen',
    doneBy: 'vrienden',
    alternative: null,
    because: 'Vrienden en ouders van school hebben een rooster gemaakt. Dat is genoeg tot het herstel.',
  },
  line: { functions: ['chores', 'young-children'], groups: ['temporary-crisis'], ...providers.home },
  activities: ['kinderen helpen bij opstaan en naar bed gaan', 'licht huishoudelijk werk'],
  frequency: 'op vier ochtenden en vier avonden in de week',
}

export const householdKinds: readonly NeedKind[] = [cleanHouse, laundry, youngFamily]
