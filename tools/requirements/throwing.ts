import ts from 'typescript'

/** A function of the program, as the list of requirements names it: `src/core/bsn.ts#parseBsn`. */
export type Target = { file: string; name: string }

export function target(carriedBy: string): Target {
  const [file = '', name = ''] = carriedBy.split('#')
  return { file, name }
}

/**
 * The source with `throw` as the first statement of the named top-level function; undefined when the file holds no
 * such function. Lines stay where they are, so that a stack trace still points at the source.
 */
export function withThrow(source: string, { file, name }: Target): string | undefined {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const body = tree.statements
    .map((statement) => bodyOf(statement, name))
    .find((found) => found !== undefined)
  if (body === undefined) return undefined
  const start = body.getStart()
  return ts.isBlock(body)
    ? `${source.slice(0, start + 1)} throw new Error('bite');${source.slice(start + 1)}`
    : `${source.slice(0, start)}{ throw new Error('bite') }${source.slice(body.getEnd())}`
}

function bodyOf(statement: ts.Statement, name: string): ts.ConciseBody | undefined {
  if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement.body
  if (!ts.isVariableStatement(statement)) return undefined
  const declared = statement.declarationList.declarations.find((one) => one.name.getText() === name)
  const value = declared?.initializer
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value.body : undefined
}
