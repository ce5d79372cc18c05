import type { Hono } from 'hono'
import type { Environment } from '../http/environment.ts'
import { caseDesk } from '../modules/ground/cases/desk.tsx'
import { reportDesk } from '../modules/support/reports/desk.tsx'

/** What modules add to the first page of a file, in the order in which it shows. */
const panels = [] as const

/** The routes of the desk, a module a line. */
export const deskRoutes: readonly Hono<Environment>[] = [caseDesk({ panels, tabs: [] }), reportDesk]
