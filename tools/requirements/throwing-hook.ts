import { join } from 'node:path'
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { target, withThrow } from './throwing.ts'

/** The same bite in processes that a test starts: Node loads this file first (NODE_OPTIONS, see run.ts). */
const bitten = target(process.env['BITE'] ?? '')
const url = pathToFileURL(join(process.env['BITE_ROOT'] ?? '', bitten.file)).href

registerHooks({
  load(asked, context, next) {
    const loaded = next(asked, context)
    if (asked.split('?')[0] !== url || !loaded.source) return loaded
    const source = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source)
    return { ...loaded, source: withThrow(source, bitten) ?? source }
  },
})
