/** What the answers of the API are made of: each checks the value that the program has, and says how it is sent. */
import { z } from 'zod'

/** Lays down how a value of ours looks as JSON, where that does not follow from its type. */
export const asJson = (json: Readonly<Record<string, unknown>>) => ({ json })

/** The id of something in the program. */
export const id = z.string().meta(asJson({ type: 'string', format: 'uuid' }))

/** A day, sent as 2026-11-24. */
export const day = z.instanceof(Temporal.PlainDate).meta(asJson({ type: 'string', format: 'date' }))

/** A moment, sent as 2026-11-24T08:00:00Z. */
export const moment = z.instanceof(Temporal.Instant).meta(asJson({ type: 'string', format: 'date-time' }))

/** An amount of money in whole euro cents. */
export const amount = z.number().int().meta({ description: 'in euro cents' })

/** What was made. */
export const made = z.object({ id })
