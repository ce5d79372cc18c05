import type { Clock } from '../core/days.ts'
import type { Database } from '../database/connect.ts'
import type { Frame } from '../ui/frame.ts'

/** What the web layer is given when the program starts; handed on, never looked up. */
export type Services = {
  database: Database
  clock: Clock
  secret: string
  /** Served under https: cookies are then bound to it. */
  secure: boolean
  demo: boolean
  assets: Frame['assets']
}
