import type { ReactNode } from 'react'
import {
  Table as UtrechtTable,
  TableBody,
  TableCaption,
  TableCell,
  TableContainer,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@utrecht/component-library-react'

export type Column<Row> = {
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Figures, set to the right. */
  number?: boolean
}

export type TableProps<Row> = {
  caption: string
  /** The caption is only read out, where a heading above the table already says it. */
  hideCaption?: boolean
  /** The first column heads its row. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Shown in place of the table when there are no rows. */
  empty?: ReactNode
}

/** Rows and columns with a caption; on a narrow screen the table scrolls inside its own frame. */
export function Table<Row>({ caption, hideCaption, columns, rows, keyOf, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <p className="kt-none">{empty}</p>
  return (
    <TableContainer overflowInline role="region" aria-label={caption} tabIndex={0}>
      <UtrechtTable>
        <TableCaption className={hideCaption ? 'kt-hidden' : undefined}>{caption}</TableCaption>
        <TableHeader>
          <TableRow>
            {columns.map(({ head, number }, index) => (
              <TableHeaderCell key={index} scope="col" numericColumn={number === true}>
                {head}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={keyOf(row)}>
              {columns.map(({ cell, number }, index) =>
                index === 0 ? (
                  <TableHeaderCell key={index} scope="row" numericColumn={number === true}>
                    {cell(row)}
                  </TableHeaderCell>
                ) : (
                  <TableCell key={index} numericColumn={number === true}>
                    {cell(row)}
                  </TableCell>
                ),
              )}
            </TableRow>
          ))}
        </TableBody>
      </UtrechtTable>
    </TableContainer>
  )
}
