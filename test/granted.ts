import { decidable, type Decidable } from './decidable.ts'
import { dayFields } from './investigated.ts'

/** A file in which household help was granted in kind, from 1 December 2026 until a day or without end. */
export type Granted = Decidable & {
  /** The line of the arrangement. */
  line: string
  /** Grants another line; answers it. */
  grant: (until?: string) => Promise<string>
}

export async function grantedHelp(until?: string): Promise<Granted> {
  const file = await decidable()
  await file.mandate(file.desk.worker)
  const grant = async (last?: string) => {
    const line = await file.propose()
    const application = await file.applied([line])
    const answer = await file.desk.post(file.path(`aanvraag/${application}/1/toekennen`), {
      line,
      _version: '1',
      lineVersion: '1',
      activities: 'stofzuigen',
      amount: '3',
      frequency: 'elke week op één ochtend',
      form: 'in-kind',
      providerName: 'Thuishulp De Kade',
      providerPhone: '0999 11 22 33',
      ...dayFields('startsBy', '2026-12-01'),
      ...dayFields('from', '2026-12-01'),
      ...(last === undefined ? {} : dayFields('until', last)),
      ...dayFields('reviewOn', last ?? '2028-12-01'),
      household: 'single',
      pension: 'ja',
      reimbursed: 'no',
      reasons: 'Bukken en tillen gaat niet meer.',
      step: 'sign',
    })
    if (answer.status !== 303) throw new Error(`not granted: ${answer.status}`)
    return line
  }
  return { ...file, grant, line: await grant(until) }
}
