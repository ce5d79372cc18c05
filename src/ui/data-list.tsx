import type { ReactNode } from 'react'
import {
  DataList as UtrechtDataList,
  DataListActions,
  DataListItem,
  DataListKey,
  DataListValue,
} from '@utrecht/component-library-react'

export type DataListItemProps = {
  term: string
  /** Nothing, undefined or an empty text shows as "Niet ingevuld". */
  value: ReactNode
  /** For instance a link to the page where it is changed; `of` completes it for who hears it out of its row. */
  action?: { href: string; label: string; of?: string }
}

const isEmpty = (value: ReactNode) => value === undefined || value === null || value === '' || value === false

/** Things known about somebody or something: term and value. */
export const DataList = ({ items }: { items: readonly DataListItemProps[] }) => (
  <UtrechtDataList appearance="rows">
    {items.map(({ term, value, action }) => (
      <DataListItem key={term}>
        <DataListKey>{term}</DataListKey>
        <DataListValue multiline={typeof value === 'string'}>
          {isEmpty(value) ? <span className="kt-none">Niet ingevuld</span> : value}
        </DataListValue>
        {action && (
          <DataListActions>
            <a href={action.href}>
              {action.label}
              <span className="kt-hidden"> {action.of ?? term.toLowerCase()}</span>
            </a>
          </DataListActions>
        )}
      </DataListItem>
    ))}
  </UtrechtDataList>
)
