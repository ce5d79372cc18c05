import type { Clock } from '../core/days.ts'
import type { Database } from '../database/connect.ts'
import type { Brp } from '../outside/brp/client.ts'
import type { Assets } from '../ui/assets.ts'

/** What the web layer is given when the program starts; handed on, never looked up. */
export type Services = {
  database: Database
  clock: Clock
  secret: string
  /** Where people reach the program: scheme, host and port. */
  origin: string
  /** Served under https: cookies are then bound to it. */
  secure: boolean
  demo: boolean
  /** The stylesheet, the script and the fonts; built once at start. */
  assets: Assets
  /** The register of persons: the real one, or the demo's. */
  brp: Brp
}
