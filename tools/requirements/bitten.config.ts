import { join } from 'node:path'
import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config'
import { target, withThrow } from './throwing.ts'

/** The configuration of a bite: the one named in BITE_CONFIG, in which the function named in BITE throws. */
const { BITE = '', BITE_ROOT = '', BITE_CONFIG = '' } = process.env
const bitten = target(BITE)
const { default: configured } = (await import(BITE_CONFIG)) as { default: ViteUserConfig }

export default mergeConfig(
  configured,
  defineConfig({
    // The cache on disk may hold the function without the bite, from an ordinary run.
    test: { fsModuleCache: false },
    plugins: [
      {
        name: 'let one function throw',
        enforce: 'pre',
        transform(source, id) {
          return id.split('?')[0] === join(BITE_ROOT, bitten.file) ? withThrow(source, bitten) : undefined
        },
      },
    ],
  }),
)
