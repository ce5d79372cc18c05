import { receiveReport } from '../../../src/modules/support/reports/receive-report.ts'
import { receiveWebReport } from '../../../src/modules/support/reports/receive-web-report.ts'
import type { NewReport } from '../../../src/modules/support/reports/report.ts'
import type { WebReporter } from '../../../src/modules/support/reports/web-report.ts'
import type { Life } from '../life.ts'
import type { Scene } from '../scene.ts'
import { say } from '../voice.ts'

const URGENT = 'De inwoner is gisteren gevallen en kan zich thuis niet redden.'

/** What is told when a report is made, in the words of who tells it. */
function wordsOf({ who, cause, troubles, reporter }: Life): string {
  const voice = reporter ? 'other' : 'self'
  return [cause.told, ...troubles.map(({ told }) => told), livingOf(who)]
    .map((text) => say(text, voice, who))
    .join(' ')
}

/** With whom somebody lives, as it is told. */
function livingOf({ housemates }: Life['who']): string {
  const partner = housemates.find(({ is }) => is === 'partner')
  if (partner && partner.age >= 70) return '{Mijn} partner is zelf op leeftijd en kan het niet overnemen.'
  if (partner) return '{Ik} {woon+t} samen met {mijn} partner.'
  if (housemates.some(({ is }) => is === 'child')) return 'De kinderen wonen thuis.'
  return housemates.length === 0 ? '{Ik} {woon+t} alleen.' : '{Ik} {woon+t} niet alleen.'
}

/** What somebody sends through the website, which nobody has taken in yet. */
export async function send(scene: Scene): Promise<void> {
  await sendThroughWebsite(scene)
}

/** Takes the report down: by a clerk or the consultant, or from what was sent through the website. */
export async function report(scene: Scene): Promise<void> {
  const { tx, actor, life, memory } = scene
  const { reporter, urgent } = life
  const webReport = life.channel === 'web' ? await sendThroughWebsite(scene) : undefined
  const input: NewReport = {
    channel: life.channel,
    reporterKind: reporter?.kind ?? 'resident',
    reporterName: reporter?.name ?? '',
    reporterContact: reporter?.contact ?? '',
    reporterGround: reporter?.ground ?? '',
    words: wordsOf(life),
    needs: life.troubles.map(({ goal }) => goal),
    urgent,
    urgentWords: urgent ? URGENT : '',
    wantsSupporter: life.random.chance(0.1),
    area: life.who.area,
    ...(webReport && { webReport }),
  }
  memory.caseFile = (await receiveReport(tx, actor, memory.resident, input)).caseFile
}

const webReporters: Record<NonNullable<Life['reporter']>['kind'], WebReporter> = {
  'informal-carer': 'informal-carer',
  professional: 'professional',
  other: 'other',
}

/** What the website keeps a few minutes before a worker takes it in. */
async function sendThroughWebsite({ tx, actor, life, memory }: Scene): Promise<string> {
  const resident = await tx
    .selectFrom('resident')
    .select(['given_names', 'name_prefix', 'surname', 'birth_date', 'postcode', 'house_number'])
    .where('id', '=', memory.resident)
    .executeTakeFirstOrThrow()
  const { reporter, urgent } = life
  return receiveWebReport(
    tx,
    { municipality: actor.municipality, now: actor.now.subtract({ minutes: 4 }) },
    {
      reporterKind: reporter ? webReporters[reporter.kind] : 'resident',
      givenNames: resident.given_names,
      namePrefix: resident.name_prefix,
      surname: resident.surname,
      birthDate: resident.birth_date!,
      postcode: resident.postcode ?? '',
      houseNumber: resident.house_number ?? '',
      phone: `06 ${life.random.int(10, 99)} 00 ${life.random.int(10, 99)} ${life.random.int(10, 99)}`,
      email: '',
      reporterName: reporter?.name ?? '',
      reporterContact: reporter?.contact ?? '',
      reporterGround: reporter?.ground ?? '',
      words: wordsOf(life),
      urgent,
      urgentWords: urgent ? URGENT : '',
      wantsSupporter: false,
    },
  )
}
