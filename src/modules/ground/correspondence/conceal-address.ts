import type { LetterContent } from '../../../letters/letter-content.ts'
import type { CaseFile } from '../cases/file.ts'
import type { SentLetterContent } from './store.ts'

/** Who writes about the resident from outside has an address of his own, which is nobody's secret. */
const outsiders = new Set(['provider', 'adviser'])

/**
 * A letter as this worker may see it: without the address in the window when it is protected and he may not see it. What
 * was sent stays as it was.
 */
export function shownTo(file: CaseFile, { content, addressedTo }: SentLetterContent): LetterContent {
  if (file.resident.address !== undefined || outsiders.has(addressedTo)) return content
  const [name = '', ...address] = content.addressee
  return { ...content, addressee: address.length > 0 ? [name, 'adres beschermd'] : [name] }
}
