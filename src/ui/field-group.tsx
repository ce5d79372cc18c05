import type { ReactNode } from 'react'
import { Fieldset, FieldsetLegend } from '@utrecht/component-library-react'
import { FieldError, fieldIds, Hint, LabelText } from './field.tsx'
import type { FieldProps } from './field.tsx'

/**
 * Several controls under one question: legend, hint, error. The first control inside carries the id of the field, so
 * that the error summary's link lands where somebody can type.
 */
export function FieldGroup({
  children,
  role = 'group',
  ...props
}: FieldProps & { role?: 'group' | 'radiogroup'; children: ReactNode }) {
  const ids = fieldIds(props)
  return (
    <Fieldset
      className={props.error === undefined ? 'kt-group' : 'kt-group kt-group--invalid'}
      role={role}
      data-version={props.version}
      {...(ids.describedBy !== undefined && { 'aria-describedby': ids.describedBy })}
    >
      <FieldsetLegend>
        <LabelText label={props.label} optional={props.optional} />
      </FieldsetLegend>
      {props.hint && <Hint id={ids.hint}>{props.hint}</Hint>}
      {props.error && <FieldError id={ids.error}>{props.error}</FieldError>}
      {children}
    </Fieldset>
  )
}
