import { parseBsn, type Bsn } from '../src/core/bsn.ts'

const first = 999_900_006
const last = 999_999_990

/** All numbers of the range for tests that pass the eleven-test, some nine thousand, in order. */
export const testBsns = (): Bsn[] =>
  Array.from({ length: last - first + 1 }, (_, at) => parseBsn(String(first + at))).filter(
    (bsn) => bsn !== undefined,
  )
