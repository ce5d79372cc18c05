import { listen } from '../listen.ts'
import { createBrp, type Brp, type BrpConfig } from '../../src/outside/brp/client.ts'
import { sampleRegister } from './people.ts'
import { brpSimulator, type BrpSimulatorConfig } from '../../src/outside/brp/simulator.ts'

export const today = () => Temporal.PlainDate.from('2026-11-24')

/** The real client on an API at this address. */
export const brpAt = (url: string, config: Partial<BrpConfig> = {}): Brp =>
  createBrp({ url, credentials: { kind: 'none' }, timeoutMs: 2000, ...config })

/** The real client on a simulated register of the sample people. */
export const sampleBrp = async (
  trouble: NonNullable<BrpSimulatorConfig['trouble']> = () => undefined,
): Promise<Brp> => brpAt(await listen(brpSimulator({ people: sampleRegister, today, trouble })))
