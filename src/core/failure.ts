/**
 * The ways in which a use case does not do what was asked. The web and the API each catch them once; anything
 * else that is thrown is a bug. Throwing rolls the transaction back, so nothing is ever half saved.
 */

/** One field that was filled in wrongly, with a Dutch sentence that says what to do. */
export type FieldFault = { field: string; message: string }

/** Something is wrong with how the program was started: one clear line, and a non-zero exit. */
export class StartFault extends Error {}

/** Why something outside failed, on one line for a `StartFault`: its message, or its code where it has none. */
export function reasonOf(fault: unknown): string {
  const { message = '', code = '' } = fault instanceof Error ? (fault as NodeJS.ErrnoException) : {}
  return message.trim().split('\n')[0] || code || 'no reason given'
}

/** Wrong input: the same page again with status 422, what was typed kept. */
export class InputFault extends Error {
  constructor(readonly faults: readonly FieldFault[]) {
    super('input')
  }
}

/**
 * A rule says no. `rule` is a stable code in English, `because` the explanation in Dutch,
 * `source` the article of law or the line of the policy document that it rests on.
 */
export type Refusal = { rule: string; because: string; source: string }

/** A rule said no: 409 with the rule and its source. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.rule)
  }
}

/** Somebody else saved first: 409; the page shows both versions. */
export class Stale extends Refused {
  constructor(what: string) {
    super({
      rule: 'stale',
      because: `Iemand anders heeft ${what} intussen gewijzigd. Bekijk de nieuwe gegevens en probeer het opnieuw.`,
      source: 'Keukentafel',
    })
  }
}

/** Not there, or not in this municipality: 404. */
export class Missing extends Error {
  constructor(readonly what: string) {
    super(`missing ${what}`)
  }
}

/** There, but not for this person: 403, and a line in the audit log. */
export class Forbidden extends Error {
  /** Whether a line in the audit log tells of this attempt already. */
  written = false

  constructor(
    readonly permission: string,
    readonly because = 'U heeft geen toegang tot deze pagina.',
    /** Where this person may go instead. */
    readonly instead?: { href: string; words: string },
  ) {
    super(`forbidden ${permission}`)
  }
}

/** What a pure rule answers: a value, or the refusal that says why not. */
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (rule: string, because: string, source: string): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { rule, because, source },
})

/** The value of a rule's answer; throws `Refused` when the rule said no. */
export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.refusal)
  return result.value
}
