import { fillInInstrument } from '../../../src/modules/support/instruments/fill-in-instrument.ts'
import { known, type Scene } from '../scene.ts'

const subjects: Readonly<Record<string, string>> = {
  'day-activity': 'use-of-time',
  'individual-guidance': 'instrumental-daily-living',
  'household-help': 'instrumental-daily-living',
}

/** Fills in the self-reliance matrix, or the ladder of taking part, where the question needs it. */
export async function fillInSomething(scene: Scene): Promise<void> {
  const { tx, actor, life } = scene
  const subject = subjects[life.kind.product]
  if (!subject || !life.random.chance(0.6)) return
  const caseFile = known(scene, 'caseFile')
  const mark = (item: string, low: number, high: number) => ({
    item,
    value: life.random.int(low, high),
    choice: null,
    words: '',
  })
  await fillInInstrument(tx, actor, caseFile, {
    instrument: 'self-reliance-matrix-13',
    reason: 'De vraag gaat over zichzelf redden thuis.',
    marks: [mark(subject, 2, 3), mark('body', 2, 4), mark('social-network', 2, 4)],
  })
  if (life.kind.area === 'contacts')
    await fillInInstrument(tx, actor, caseFile, {
      instrument: 'participation-ladder',
      reason: 'De vraag gaat over meedoen.',
      marks: [mark('rung', 1, 2)],
    })
}
