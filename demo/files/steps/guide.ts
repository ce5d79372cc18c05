import type { GuideField } from '../../../src/modules/support/investigations/guide.ts'
import { saveAnswers } from '../../../src/modules/support/investigations/save-answers.ts'
import { inFile, known, oneOf, type Scene } from '../scene.ts'

/** Writes fields of one domain of the conversation guide down for the first time. */
export async function writeDomain(
  scene: Scene,
  domain: string,
  fields: Partial<Record<GuideField, string>>,
): Promise<void> {
  const { tx, actor } = scene
  const offered = Object.entries(fields).map(([field, text]) => ({ field, text, version: 0 }))
  await saveAnswers(tx, actor, known(scene, 'caseFile'), domain, offered)
}

const health = [
  '{Ik} is onder behandeling bij het ziekenhuis en neemt {mijn} medicijnen op tijd.',
  'De huisarts komt elke drie maanden. Er zijn geen nieuwe klachten.',
  '{Ik} slaapt slecht door de pijn. De huisarts weet dat.',
]
const money = [
  'Met het inkomen komt {ik} rond. Er zijn geen schulden.',
  'Het is krap, maar de vaste lasten worden betaald.',
  '{Ik} kan rondkomen en heeft een klein spaarpotje.',
]
const alone = [
  '{Ik} ziet een paar mensen in de week en vindt dat genoeg.',
  'De avonden zijn stil. {Ik} belt dan vaak met een vriendin.',
]

/** What the talk brought up besides the question: the people around, or health, or money. */
export async function writeOtherDomain(scene: Scene): Promise<void> {
  const { random, who } = scene.life
  if (random.chance(0.25)) return writeDomain(scene, 'health', { 'goes-well': oneOf(scene, health) })
  if (random.chance(0.33)) return writeDomain(scene, 'money', { 'goes-well': oneOf(scene, money) })
  return writeDomain(scene, 'relations', {
    'goes-well': who.relative ? inFile(scene, 'Met {mijn} {kind} is het contact goed.') : oneOf(scene, alone),
    resource: who.relative
      ? inFile(scene, '{Mijn} {kind} belt elke dag en komt in het weekend.')
      : 'De buren hebben een sleutel en kijken of het goed gaat.',
  })
}
