/**
 * Stands after a switch over all members of a union: a member without a case does not compile. Throws when a value
 * arrives that the types did not foresee.
 */
export function never(value: never): never {
  throw new TypeError(`no case for ${typeof value}`)
}
