import type { KeyObject } from 'node:crypto'
import type { Context } from 'hono'
import type { Actor } from '../core/actor.ts'
import type { Scope } from '../core/scope.ts'
import type { Frame } from '../ui/frame.ts'
import { inMunicipality, type Database, type Tx } from '../database/connect.ts'
import type { Brp } from '../outside/brp/client.ts'

/** The municipality whose host name was called. */
export type Municipality = { code: string; name: string }

/** A part of a resident's file with pages of its own; `path` is what comes after the address of the file. */
export type FileTab = { id: string; name: string; path: string }

/** What every route can count on. `actor` is there on routes for workers, behind the log-in. */
export type Environment = {
  Variables: {
    database: Database
    municipality: Municipality
    now: Temporal.Instant
    today: Temporal.PlainDate
    actor: Actor
    /** What the client may do through which he acts; there on the operations of the API. */
    scopes: ReadonlySet<Scope>
    /** Who is logged in, by the token of the cookie; `actor` is the same person, behind the log-in. */
    session: { token: string; actor: Actor } | undefined
    /** What stands around every page of this request. */
    frame: Frame
    /** Stands on an error page and in the log, so that the two can be brought together. */
    requestNumber: string
    /** The key by which the seals of the audit log are checked. */
    auditKey: KeyObject
    /** The register of persons. */
    brp: Brp
    /** The tabs of a resident's file, of all modules; assembled by the web layer. */
    fileTabs: readonly FileTab[]
  }
}

export type Request = Context<Environment>

/** One transaction that sees the rows of the request's municipality. */
export const transact = <T>(c: Request, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inMunicipality(c.var.database, c.var.municipality.code, work)
