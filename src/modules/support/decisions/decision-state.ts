/** Prepared in words, waiting for a second signature, announced for good, or sent back to who prepared it. */
export const decisionStates = {
  prepared: 'klaar om te tekenen',
  'signed-once': 'wacht op een tweede handtekening',
  announced: 'bekendgemaakt',
  'sent-back': 'teruggegeven',
} as const
export type DecisionState = keyof typeof decisionStates
