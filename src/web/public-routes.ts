import type { Hono } from 'hono'
import type { Environment } from '../http/environment.ts'
import { publicReports } from '../modules/support/reports/public.tsx'

/** The routes that anybody can open, a module a line. */
export const publicRoutes: readonly Hono<Environment>[] = [publicReports]
