import type { ReactNode } from 'react'
import { FormLabel, Textbox } from '@utrecht/component-library-react'
import { Button } from './button.tsx'
import { fieldIds, Hint } from './field.tsx'
import { Form } from './form.tsx'
import type { Frame } from './frame.ts'

export type SearchProps = {
  frame: Pick<Frame, 'token'>
  action: string
  name?: string
  label: string
  hint?: string
  defaultValue?: string | undefined
  /** The page is for searching and shows nothing else yet: one can type at once. */
  begin?: boolean
  /** What narrows the search, under the line. */
  children?: ReactNode
}

/** Searching among people. It is sent by POST: a name or BSN in an address would stay behind in logs and histories. */
export function Search({
  frame,
  action,
  name = 'zoek',
  label,
  hint,
  defaultValue,
  begin,
  children,
}: SearchProps) {
  const ids = fieldIds({ name, label, hint })
  return (
    <search>
      <Form frame={frame} action={action}>
        <div className="kt-search">
          <FormLabel htmlFor={ids.input}>{label}</FormLabel>
          {hint && <Hint id={ids.hint}>{hint}</Hint>}
          <div className="kt-search__row">
            <Textbox
              type="search"
              id={ids.input}
              name={name}
              defaultValue={defaultValue}
              autoComplete="off"
              spellCheck={false}
              autoFocus={begin}
              aria-describedby={ids.describedBy}
            />
            <Button>Zoeken</Button>
          </div>
        </div>
        {children}
      </Form>
    </search>
  )
}
