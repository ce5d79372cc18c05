/** The part of the FEEL linter that we use; the package has no types of its own. */
declare module '@bpmn-io/feel-lint' {
  export function lintExpression(expression: string): { from: number; to: number; message: string }[]
}
