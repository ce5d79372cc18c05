import { endReport } from '../../../src/modules/support/reports/end-report.ts'
import { reportParts } from '../../../src/web/report-parts.ts'
import { known, type Scene } from '../scene.ts'
import type { End } from '../stages.ts'

const reasons: Record<End, readonly string[]> = {
  withdrawn: [
    'De inwoner wil nu nog geen hulp en belt als het niet meer gaat.',
    'De inwoner gaat bij familie wonen en trekt de melding in.',
    'De inwoner heeft zelf een oplossing gevonden.',
  ],
  solved: ['De hulp is geregeld en loopt goed. Een aanvraag is niet nodig.'],
  died: ['De familie heeft laten weten dat de inwoner is overleden.'],
  moved: ['De inwoner is verhuisd en vraagt hulp aan in de nieuwe gemeente.'],
  'no-application': [
    'De inwoner heeft het verslag gelezen en doet geen aanvraag.',
    'Na twee keer bellen geeft de inwoner aan geen aanvraag te doen.',
  ],
}

/** Ends the report without a decision. */
export async function end(scene: Scene): Promise<void> {
  const { tx, actor, life } = scene
  const as = life.stage.ended
  if (!as) throw new TypeError(`${life.stage.id} does not end`)
  await endReport(
    tx,
    actor,
    known(scene, 'caseFile'),
    {
      version: 1,
      as,
      on: actor.today,
      words: life.random.pick(reasons[as]),
      details:
        as === 'solved' ? [`U krijgt: ${life.kind.lighter.what}, van ${life.kind.lighter.doneBy}.`] : [],
    },
    reportParts.ends,
  )
}
