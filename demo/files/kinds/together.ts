import { alone, providers, type NeedKind } from './kind.ts'

const dayActivity: NeedKind = {
  id: 'day-activity',
  weight: 9,
  fits: ({ age }) => age >= 68,
  product: 'day-activity',
  area: 'contacts',
  domains: ['contacts'],
  causes: [
    {
      told: '{Ik} {word+t} vergeetachtig en {kom+t} nergens meer.',
      seen: '{Ik} heeft beginnende dementie. Overzicht en initiatief nemen af.',
    },
    {
      told: '{Ik} {ben|is|is} somber sinds {mijn} wereld kleiner werd.',
      seen: '{Ik} is somber en trekt zich terug. De huisarts weet ervan.',
    },
  ],
  troubles: [
    { told: 'De dagen duren lang en er komt bijna niemand.', goal: 'Iets te doen hebben overdag' },
    { told: 'Zonder aansporing gebeurt er niets op een dag.', goal: 'Een vast ritme in de week' },
  ],
  wishes: ['{Ik} wil onder de mensen zijn en iets met {mijn} handen doen.'],
  goesWell: ['{Ik} houdt van muziek en van de tuin.', 'Met één ander erbij voelt {ik} zich op {mijn} gemak.'],
  hindering: ['{Ik} raakt buiten de weg kwijt.'],
  compensating: ['{Ik} is vriendelijk en maakt makkelijk een praatje.'],
  helpNeeded: 'Overdag structuur en gezelschap, met begeleiding die de ziekte kent.',
  extents: [
    { amount: 2, unit: 'half-days', per: 'week' },
    { amount: 4, unit: 'half-days', per: 'week' },
  ],
  lasting: { duration: 'lasting', ground: 'progressive', words: 'De ziekte wordt langzaam erger.' },
  ladder: {
    'own-strength': ['{Ik} heeft een agenda en een vaste dagindeling. Alleen houdt {ik} die niet vol.'],
    network: {
      relative: ['{Mijn} {kind} komt twee keer per week langs. De andere dagen is {ik} alleen.'],
      nobody: ['Vrienden van vroeger zijn overleden of verhuisd.'],
    },
    general: ['De inloop in de wijk is te druk; {ik} raakte daar van streek.'],
    collective: ['Een collectieve dagactiviteit met deze begeleiding is er niet.'],
  },
  housemates: 'De huisgenoot is de hele dag bezig met toezicht en raakt overbelast.',
  notCustomary: 'Dagbesteding met begeleiding is niet gewoon te koop.',
  lighter: {
    tier: 'general',
    what: 'inloop in het dorpshuis met een maatje',
    doneBy: 'Welzijn Oeverland',
    alternative: 'walk-in',
    because: 'Met een maatje gaat {ik} twee keer per week naar de inloop en dat gaat goed.',
  },
  line: { ...providers.day },
  activities: ['dagbesteding in een kleine groep', 'vervoer heen en terug'],
  frequency: 'op vaste dagen in de week',
}

const guidance: NeedKind = {
  ...dayActivity,
  id: 'individual-guidance',
  weight: 9,
  fits: (who) => who.age >= 20 && who.age < 64 && alone(who),
  product: 'individual-guidance',
  causes: [
    {
      told: '{Ik} {heb|heeft|heeft} autisme en het overzicht is weg.',
      seen: '{Ik} heeft autisme. Plannen, post en onverwachte dingen geven veel spanning.',
    },
    {
      told: '{Ik} {kom+t} uit een opname en {moet|moet|moet} het weer zelf doen.',
      seen: '{Ik} herstelt van een psychose en woont sinds kort weer op zichzelf.',
    },
    {
      told: '{Ik} {heb|heeft|heeft} niet-aangeboren hersenletsel na een ongeluk.',
      seen: '{Ik} heeft hersenletsel. Prikkels en twee dingen tegelijk gaan niet.',
    },
  ],
  troubles: [
    { told: 'De post blijft liggen en rekeningen worden vergeten.', goal: 'Grip op de post' },
    { told: 'Afspraken maken en nakomen lukt niet.', goal: 'Op tijd bij afspraken zijn' },
    { told: '{Ik} {kom+t} hele dagen niet buiten.', goal: 'Weer mensen zien' },
  ],
  wishes: ['{Ik} wil zelfstandig blijven wonen en weer mensen zien.'],
  goesWell: ['{Ik} zorgt goed voor {mijn} huisdier.', '{Ik} kookt graag en eet gezond.'],
  hindering: ['{Ik} durft de telefoon niet op te nemen.'],
  compensating: ['{Ik} werkt graag met lijstjes.'],
  helpNeeded: 'Hulp bij plannen, post en contact maken, aan huis.',
  extents: [
    { amount: 2, unit: 'hours', per: 'week' },
    { amount: 3, unit: 'hours', per: 'week' },
  ],
  lasting: { duration: 'temporary', ground: 'learning', words: '{Ik} kan leren dit zelf te doen.' },
  ladder: {
    'own-strength': ['{Ik} gebruikt lijstjes en een wekker. Bij spanning werkt dat niet.'],
    network: {
      relative: ['{Mijn} {kind} woont zelf net op kamers en kan dit niet dragen.'],
      nobody: ['{Mijn} ouders helpen met geld, maar het contact is broos.'],
    },
    general: ['Het spreekuur voor post en geld helpt, maar {ik} komt er alleen niet heen.'],
    collective: ['Een collectieve voorziening die dit biedt, is er niet.'],
  },
  housemates: 'Er zijn geen huisgenoten.',
  notCustomary: 'Begeleiding aan huis is niet gewoon te koop.',
  lighter: {
    tier: 'general',
    what: 'inloop en een maatje van Welzijn Oeverland',
    doneBy: 'Welzijn Oeverland',
    alternative: 'walk-in',
    because: 'Met een maatje en het spreekuur lukt het {mij} zelf.',
  },
  line: { ...providers.guidance },
  activities: ['samen post en afspraken doen', 'oefenen met erop uitgaan'],
  frequency: 'elke week op twee vaste momenten',
}

const respite: NeedKind = {
  ...dayActivity,
  id: 'respite-stay',
  weight: 5,
  fits: ({ age, housemates }) => age >= 70 && housemates.some(({ is }) => is === 'partner'),
  product: 'respite-stay',
  area: 'groceries',
  domains: ['groceries'],
  causes: [
    {
      told: '{Ik} {heb|heeft|heeft} dag en nacht iemand nodig.',
      seen: '{Ik} heeft dementie en is {mijn} dag-en-nachtritme kwijt.',
    },
  ],
  troubles: [
    { told: 'Degene die thuis voor {mij} zorgt, is op.', goal: 'De mantelzorger af en toe vrij' },
    {
      told: 'Eten en drinken gaan alleen goed als er iemand bij is.',
      goal: 'Goed eten, ook als de mantelzorger er niet is',
    },
  ],
  wishes: ['{Ik} wil thuis blijven wonen, en de mantelzorger wil kunnen uitrusten.'],
  helpNeeded: 'Af en toe enkele nachten verblijf, met maaltijden en toezicht.',
  extents: [{ amount: 24, unit: 'nights', per: 'year' }],
  ladder: {
    'own-strength': ['{Ik} kan niet alleen thuis zijn.'],
    network: {
      relative: ['{Mijn} {kind} past overdag op. De nachten lukken niet.'],
      nobody: ['Er is niemand die de nachten kan overnemen.'],
    },
    general: ['Vrijwillige respijtzorg is er overdag, niet in de nacht.'],
    collective: ['De gemeente heeft geen collectieve logeerplek.'],
  },
  housemates: 'De huisgenoot zorgt nu dag en nacht en raakt overbelast.',
  notCustomary: 'Verblijf met toezicht is niet gewoon te koop.',
  lighter: {
    tier: 'general',
    what: 'vrijwillige respijtzorg op twee middagen',
    doneBy: 'Steunpunt Oeverland',
    alternative: 'volunteer-respite',
    because: 'Twee vrije middagen in de week zijn voor nu genoeg.',
  },
  line: { ...providers.stay },
  activities: ['verblijf met maaltijden en toezicht'],
  frequency: 'verdeeld over het jaar, in overleg',
}

export const togetherKinds: readonly NeedKind[] = [dayActivity, guidance, respite]
