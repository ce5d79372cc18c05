import { policyNamed } from '../src/modules/ground/policies/policy-named.ts'
import { beginHelp } from '../src/modules/support/deliveries/begin-help.ts'
import { openReviews } from '../src/modules/support/deliveries/jobs.ts'
import { startInvestigation } from '../src/modules/support/investigations/start-investigation.ts'
import { composer, householdHelp, needWords, readyForHouseholdHelp } from './arrangements.ts'
import { recordNeed } from '../src/modules/support/investigations/record-need.ts'
import { grantedHelp, type Granted } from './granted.ts'
import { dayFields, plain, reportedFile } from './investigated.ts'
import { addResident, type Browser, type Site } from './site.ts'

/** Household help that cannot wait, as it is filled in. */
export const atOnce = {
  because: 'Uw dochter ligt in het ziekenhuis.',
  product: 'household-help',
  activities: 'koken\nhet huis schoonmaken',
  amount: '4',
  frequency: 'twee keer per week',
  ...dayFields('until', '2027-01-11'),
  providerName: 'Thuishulp De Kade',
  providerPhone: '0999 11 22 33',
  address: 'Kade 1\n9999 AA  Vierdorpen',
  contract: 'HH-2026',
  ...dayFields('startsBy', '2026-11-25'),
  household: 'single',
  pension: 'ja',
  step: 'sign',
}

/** A site on which every page of the desk has something to show, and where to find it. */
export type Prepared = {
  site: Site
  /** Somebody who may do everything in the area of these files. */
  desk: Browser
  residents: { reported: string; dead: string }
  files: {
    /** Reported, its access route not chosen yet. */
    reported: string
    /** Under investigation, with something in every part. */
    open: string
    /** Applied for, one part decided and one not yet. */
    decided: string
    ended: string
    /** Of another area: closed to `desk`, but for an emergency. */
    far: string
  }
  /** What stands in these files, by the name of its place in an address. */
  ids: Readonly<Record<string, string>>
}

type Fields = Parameters<Browser['post']>[1]

/** Sends a form and answers where it leads; a form that is not taken is a fault of the preparation. */
async function sent(desk: Browser, path: string, fields: Fields): Promise<string> {
  const answer = await desk.post(path, fields)
  const to = answer.headers.get('location')
  if (answer.status !== 303 || to === null)
    throw new Error(`${path} answered ${answer.status}: ${plain(await answer.text()).slice(-600)}`)
  return to
}

/** The last part of an address that is an id. */
const idIn = (path: string) => /[0-9a-f-]{36}(?!.*[0-9a-f-]{36})/.exec(path)![0]

export async function prepareSite(): Promise<Prepared> {
  const base = await grantedHelp('2027-01-31')
  const { site, desk } = base
  const { owner } = site.database
  const person = await addResident(owner, { surname: 'Moerasvaren', bsn: '999990019' })
  const open = await reportedFile(desk, person)
  await base.within((tx) => startInvestigation(tx, base.actor(), open))
  const reportedPerson = await addResident(owner, { surname: 'Veenbies' })
  const reported = await reportedFile(desk, reportedPerson, '23')
  const dead = await addResident(owner, { surname: 'Dotterbloem' })
  await sent(desk, `/inwoners/${dead}/overlijden`, {
    ...dayFields('diedOn', '2026-11-20'),
    told: 'de zoon',
    _version: '1',
  })
  return {
    site,
    desk,
    residents: { reported: reportedPerson, dead },
    files: { reported, open, decided: base.caseFile, ended: await endedFile(base), far: await farFile(site) },
    ids: {
      ...(await fillInvestigation(base, open, person)),
      ...(await fillArrangement(base, open)),
      ...(await fillDecisions(base)),
      ...(await fillWork(base, open)),
      ...(await fillPeople(base)),
      ...(await fillPapers(base, open)),
      ...(await fillOversight(base, reported)),
      person,
      relation: await firstId(site, 'resident_relation'),
      report: await firstId(site, 'report', open),
      website: await webReport(site),
    },
  }
}

/** The id of the first row of a table, of one file where it belongs to one. */
async function firstId(
  { database: { owner } }: Site,
  table:
    | 'resident_relation'
    | 'report'
    | 'carer_offer'
    | 'customary_help'
    | 'letter'
    | 'emergency_access'
    | 'data_breach',
  file?: string,
): Promise<string> {
  let query = owner.selectFrom(table).select('id').orderBy('id').limit(1)
  if (file) query = query.where('case_file', '=', file)
  return (await query.executeTakeFirstOrThrow()).id
}

async function endedFile({ site, desk }: Granted): Promise<string> {
  const file = await reportedFile(desk, await addResident(site.database.owner, { surname: 'Lisdodde' }), '20')
  await sent(desk, `/dossiers/${file}/melding/afronden`, {
    as: 'withdrawn',
    ...dayFields('on', '2026-11-23'),
    words: 'De zoon doet het nu.',
    _version: '1',
  })
  return file
}

async function farFile(site: Site): Promise<string> {
  const other = await site.login(undefined, ['zuid'], 'Test Zuiderling')
  return reportedFile(other, await addResident(site.database.owner, { surname: 'Waterkers', area: 'zuid' }))
}

/** Talks, advice, needs, housemates and a carer in a file. */
async function fillInvestigation({ site, desk }: Granted, file: string, person: string) {
  const at = (tab: string) => `/dossiers/${file}/${tab}`
  const since = dayFields('from', '2020-01-01')
  await sent(desk, `/inwoners/${person}/betrokkenen/nieuw`, {
    kind: 'informal-carer',
    ground: 'dochter',
    name: 'Dina Berk',
    ...since,
    _version: '1',
  })
  const talk = await sent(desk, at('onderzoek/gesprekken/nieuw'), {
    way: 'home',
    ...dayFields('day', '2026-11-26'),
    from: '10:00',
    until: '11:30',
    worker: desk.worker,
  })
  const advice = await sent(desk, at('onderzoek/advies/nieuw'), {
    adviser: 'Medisch Advies West',
    attention: 'mevrouw Iep',
    address: 'Singel 1\n9999 AB Vierdorpen',
    questions: 'Is een traplift nu nodig?',
    given: 'Heeft moeite met de trap.',
    consentBy: 'mevrouw zelf',
    consentWords: 'Advies over traplopen.',
    ...dayFields('consentOn', '2026-11-24'),
    ...dayFields('dueOn', '2026-12-08'),
  })
  await sent(desk, at('onderzoek/huisgenoten/nieuw'), {
    housemate: 'Aafke Zegge',
    relation: 'partner',
    age: '84',
    health: 'Hartklachten.',
    work: 'Geen.',
    overload: 'Dreigt: slaapt slecht.',
    discussedWith: 'mevrouw Zegge zelf',
    ...dayFields('discussedOn', '2026-11-24'),
    judgement: 'part',
    canDo: 'Stof afnemen en koken.',
    because: 'Tillen en bukken mag niet van de huisarts.',
  })
  await sent(desk, at('onderzoek/mantelzorgers/nieuw'), {
    carer: await firstId(site, 'resident_relation'),
    address: 'Lindelaan 3\n9999 AB Vierdorpen',
  })
  for (const body of ['2', '4'])
    await sent(desk, at('instrumenten/self-reliance-matrix-13'), {
      reason: 'De vraag gaat over het lopen.',
      'mark.body': body,
      ...(body === '2' && dayFields('filledOn', '2026-05-04')),
    })
  return {
    talk: idIn(talk),
    advice: idIn(advice),
    housemate: await firstId(site, 'customary_help', file),
    carer: await firstId(site, 'carer_offer', file),
    offer: await firstId(site, 'carer_offer', file),
  }
}

/** A need for which household help was composed. */
async function fillArrangement(base: Granted, file: string) {
  const { desk } = base
  const need = await base.within((tx) => recordNeed(tx, base.actor(), file, needWords))
  const compose = composer(desk, `/dossiers/${file}/arrangement/${need}`)
  const option = await readyForHouseholdHelp(compose, desk)
  const answer = await compose.send('hulp/individual', householdHelp(option))
  if (answer.status !== 303) throw new Error(`no line: ${plain(await answer.text()).slice(-600)}`)
  const line = await base.site.database.owner
    .selectFrom('arrangement_line')
    .select('id')
    .where('case_file', '=', file)
    .executeTakeFirstOrThrow()
  return { need, option, line: line.id }
}

/** Help in kind that was granted and comes up for review, an application that waits, and a budget with its plan. */
async function fillDecisions(base: Granted) {
  const { site, desk } = base
  const { owner } = site.database
  await base.within((tx) => openReviews(tx, base.actor()))
  const application = await base.applied([], 'een traplift')
  const exception = await sent(desk, base.path(`aanvraag/${application}/1/uitzondering`), {
    _version: '1',
    rule: 'not-a-result-of-the-act',
    ruleWords: 'Een traplift is er alleen als de slaapkamer boven is.',
    ruleSource: 'verstrekkingenboek, traplift',
    ground: 'De badkamer is boven.',
    draws: '1500',
  })
  // Help that began: its household pays, and the CAK must be told.
  await base.within(async (tx) =>
    beginHelp(
      tx,
      base.actor({ today: Temporal.PlainDate.from('2026-12-01') }),
      base.caseFile,
      await base.grant(),
      {
        version: 2,
        startedOn: Temporal.PlainDate.from('2026-12-01'),
      },
    ),
  )
  const line = await base.propose('pgb')
  const ask = async (step: string, version: number, fields: Fields) =>
    sent(desk, base.path(`vorm/${line}/pgb/${step}`), { _version: String(version), ...fields })
  await ask('plan', 0, {
    writtenBy: 'resident',
    ...dayFields('handedInOn', '2026-11-20'),
    goals: 'Een schoon huis met mijn vaste hulp.',
    managedBy: 'resident',
    managerGivesHelp: 'no',
    problemDebts: 'no',
    seriouslyConfused: 'no',
  })
  await ask('hulp', 1, {
    name: 'Schoon & Co',
    kind: 'professional',
    rate: '20,00',
    amount: '3',
    quality: policyNamed('demo').pgb.qualityDemands.map(({ id }) => id),
    qualityWords: 'Het keurmerk is gezien.',
    ...dayFields('from', '2026-12-01'),
  })
  const decision = await owner.selectFrom('decision').select('id').orderBy('id').executeTakeFirstOrThrow()
  const helper = await owner.selectFrom('pgb_helper').select('id').executeTakeFirstOrThrow()
  const review = await owner.selectFrom('review').select('id').executeTakeFirstOrThrow()
  const temporary = await sent(desk, base.path('tijdelijke-hulp/geven'), atOnce)
  return {
    temporary: idIn(temporary),
    application,
    exception: idIn(exception),
    decision: decision.id,
    granted: base.line,
    budget: line,
    helper: helper.id,
    review: review.id,
  }
}

/** Somebody who wants to be called back about a file, and a task that a worker noted for himself in it. */
async function fillWork({ site, desk }: Granted, file: string) {
  const { owner } = site.database
  await sent(desk, `/dossiers/${file}/terugbellen`, {
    caller: 'Tineke Turf',
    phone: '0123 45 67 89',
    about: 'de traplift van haar moeder',
    to: desk.worker,
    ...dayFields('dueOn', '2026-11-25'),
  })
  const call = await owner.selectFrom('call_back').select('id').executeTakeFirstOrThrow()
  const task = await owner
    .selectFrom('task')
    .select('id')
    .where('case_file', '=', file)
    .where('assignee', '=', desk.worker)
    .where('done_at', 'is', null)
    .orderBy('due_on', 'desc')
    .executeTakeFirstOrThrow()
  return { call: call.id, task: task.id }
}

/** A colleague, what he may do, his place in a team, a mandate and the head of letters. */
async function fillPeople({ site }: Granted) {
  const { owner } = site.database
  const { worker } = await site.login(['reports.take'], ['zuid'], 'Test Collega')
  const may = await owner
    .selectFrom('permission_grant')
    .select('id')
    .where('worker', '=', worker)
    .executeTakeFirstOrThrow()
  const member = await owner
    .selectFrom('team_member')
    .select(['id', 'team'])
    .where('worker', '=', worker)
    .executeTakeFirstOrThrow()
  const mandate = await owner.selectFrom('mandate').select('id').executeTakeFirstOrThrow()
  const letterhead = await owner.selectFrom('letterhead').select('valid_from').executeTakeFirstOrThrow()
  return {
    worker,
    grant: may.id,
    team: member.team,
    member: member.id,
    mandate: mandate.id,
    letterhead: String(letterhead.valid_from.epochMilliseconds),
  }
}

/** A paper in a file. */
async function fillPapers({ site, desk }: Granted, file: string) {
  await sent(desk, `/dossiers/${file}/stukken/nieuw`, {
    file: new File([new Uint8Array(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'))], 'brief.pdf'),
    title: 'Brief van de huisarts',
    kind: 'medical-data',
    channel: 'letter',
  })
  const { id } = await site.database.owner.selectFrom('document').select('id').executeTakeFirstOrThrow()
  const letter = await firstId(site, 'letter', file)
  await sent(desk, `/dossiers/${file}/brieven/${letter}/verkeerd`, {
    follows: 'was-for-another',
    name: 'De bewoner',
    address: 'Kade 2\n9999 AA  Vierdorpen',
  })
  return { document: id, letter, breach: await firstId(site, 'data_breach') }
}

/** Somebody of another area looked at a file for an emergency. */
async function fillOversight({ site }: Granted, file: string) {
  const other = await site.login(['files.emergency'], ['zuid'], 'Test Buitenstaander')
  await sent(other, `/dossiers/${file}/noodinzage`, {
    reason: 'De politie belt: mevrouw is gevallen.',
    confirm: 'ja',
  })
  await other.get(`/dossiers/${file}`)
  return { emergency: await firstId(site, 'emergency_access') }
}

/** What somebody reported through the website. */
async function webReport(site: Site): Promise<string> {
  const form = await (await site.fetch('/hulp-vragen')).text()
  const body = new FormData()
  const fields = {
    _token: /name="_token" value="([^"]+)"/.exec(form)![1]!,
    reporterKind: 'resident',
    givenNames: 'Aafke',
    surname: 'Wollegras',
    ...dayFields('birthDate', '1944-03-05'),
    phone: '0123 45 67 89',
    words: 'Ik kan niet meer zelf stofzuigen.',
  }
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  await site.fetch('/hulp-vragen', { method: 'POST', body })
  return (await site.database.owner.selectFrom('web_report').select('id').executeTakeFirstOrThrow()).id
}
