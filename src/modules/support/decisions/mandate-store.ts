import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { cents } from '../../../core/cents.ts'
import type { Tx } from '../../../database/connect.ts'
import type { DecisionKind } from '../../ground/policies/shape/deciding.ts'
import type { Mandate } from './mandate.ts'

type Row = {
  id: string
  kinds: string[]
  up_to: number | null
  second_above: number | null
  from_day: unknown
  until_day: unknown
}

/** Days in JSON come as texts. */
const day = (text: unknown): Temporal.PlainDate => Temporal.PlainDate.from(String(text))

export const readMandate = (row: Row): Mandate => ({
  id: row.id,
  kinds: row.kinds as DecisionKind[],
  upTo: row.up_to === null ? null : cents(row.up_to),
  secondAbove: row.second_above === null ? null : cents(row.second_above),
  from: day(row.from_day),
  until: row.until_day === null ? null : day(row.until_day),
})

/** Who would sign: his name and function as they stand under a letter, for whom he works, and his mandates. */
export type Signer = { name: string; function: string; municipal: boolean; mandates: Mandate[] }

/** What a worker may sign, as a query for a statement that reads more. */
export const signers = (tx: Tx, worker: string) =>
  tx
    .selectFrom('worker as w')
    .select((eb) => [
      'w.name',
      'w.function',
      'w.organisation',
      jsonArrayFrom(
        eb
          .selectFrom('mandate as m')
          .select(['m.id', 'm.kinds', 'm.up_to', 'm.second_above', 'm.from_day', 'm.until_day'])
          .whereRef('m.municipality', '=', 'w.municipality')
          .whereRef('m.worker', '=', 'w.id'),
      ).as('mandates'),
    ])
    .where('w.id', '=', worker)

/** Reads a row of it. */
export const readSigner = (row: {
  name: string
  function: string
  organisation: string | null
  mandates: readonly Row[]
}): Signer => ({
  name: row.name,
  function: row.function,
  municipal: row.organisation === null,
  mandates: row.mandates.map(readMandate),
})
