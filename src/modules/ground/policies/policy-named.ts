import { fileURLToPath } from 'node:url'
import { Missing } from '../../../core/failure.ts'
import { loadPolicies } from './load-policy.ts'
import type { Policy } from './policy.ts'

let read: ReadonlyMap<string, Policy> | undefined

/** The policy files of this version of Keukentafel; read once. */
const ownPolicies = (): ReadonlyMap<string, Policy> =>
  (read ??= loadPolicies(fileURLToPath(new URL('../../../../policies', import.meta.url))))

/** The policy with this id, as a file or a municipality names it; throws `Missing` when there is none. */
export function policyNamed(id: string): Policy {
  const policy = ownPolicies().get(id)
  if (!policy) throw new Missing('policy')
  return policy
}
