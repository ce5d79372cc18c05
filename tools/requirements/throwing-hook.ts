import { readFileSync } from 'node:fs'
import module, { syncBuiltinESMExports, type RegisterHooksOptions } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { transformSync } from 'esbuild'
import { target, withThrow } from './throwing.ts'

/**
 * The same bite in processes that a test starts: Node loads this file first (NODE_OPTIONS, see run.ts). The hook that
 * is registered last is asked first, and a loader such as tsx reads its files itself; so ours registers again after
 * every other.
 */
const bitten = target(process.env['BITE'] ?? '')
const path = join(process.env['BITE_ROOT'] ?? '', bitten.file)
const url = pathToFileURL(path).href

const hooks: RegisterHooksOptions = {
  load(asked, context, next) {
    if (asked.split('?')[0] !== url) return next(asked, context)
    const source = withThrow(readFileSync(path, 'utf8'), bitten) ?? ''
    const { code } = transformSync(source, { loader: 'tsx', jsx: 'automatic', sourcefile: path })
    return { format: 'module', source: code, shortCircuit: true }
  },
}

const register = module.registerHooks
let ours = register(hooks)
module.registerHooks = (others) => {
  ours.deregister()
  const registered = register(others)
  ours = register(hooks)
  return registered
}
syncBuiltinESMExports()
