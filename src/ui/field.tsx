import type { ReactNode } from 'react'
import {
  FormField,
  FormFieldDescription,
  FormFieldErrorMessage,
  FormLabel,
} from '@utrecht/component-library-react'

/** What every control of a form takes. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** A sentence that says what to do; the control is then marked as wrong. */
  error?: string | undefined
  /** Says "(niet verplicht)" behind the label. */
  optional?: boolean | undefined
  /** The version that the page shows, for a field that saves itself (`islands/autosave.ts`). */
  version?: number | undefined
  /** Only where two forms on one page use the same name. */
  id?: string | undefined
}

/** The id of the control with this name; the error summary links to it. */
export const fieldId = (name: string): string => `veld-${name.replace(/[^a-zA-Z0-9_-]+/g, '-')}`

/** The ids of a control and of the texts that describe it. */
export function fieldIds({ name, hint, error, id }: FieldProps) {
  const input = id ?? fieldId(name)
  const parts = [hint ? `${input}-uitleg` : undefined, error ? `${input}-fout` : undefined]
  const describedBy = parts.filter((part) => part !== undefined).join(' ')
  return {
    input,
    hint: `${input}-uitleg`,
    error: `${input}-fout`,
    /** For `aria-describedby`; undefined when nothing describes the control. */
    describedBy: describedBy === '' ? undefined : describedBy,
  }
}

/** The props of a control: those that every field has, the ids that follow from them, and the rest. */
export function splitField<P extends FieldProps>(props: P) {
  const { name, label, hint, error, optional, version, id, ...rest } = props
  const field: FieldProps = { name, label, hint, error, optional, version, id }
  return { field, ids: fieldIds(field), rest }
}

/** The label's text, with the remark that the field may stay empty. */
export const LabelText = ({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) => (
  <>
    {label}
    {optional && <span className="kt-optional"> (niet verplicht)</span>}
  </>
)

export const Hint = ({ id, children }: { id: string; children: ReactNode }) => (
  <FormFieldDescription id={id}>{children}</FormFieldDescription>
)

/** The error of one field, with the word "Fout" for who does not see that it is red. */
export const FieldError = ({ id, children }: { id: string; children: ReactNode }) => (
  <FormFieldErrorMessage id={id}>
    <span className="kt-hidden">Fout: </span>
    {children}
  </FormFieldErrorMessage>
)

/** Label, hint and error around one control, in the order in which they are read. */
export function Field({ children, ...props }: FieldProps & { children: ReactNode }) {
  const ids = fieldIds(props)
  return (
    <FormField invalid={props.error !== undefined} data-version={props.version}>
      <FormLabel htmlFor={ids.input}>
        <LabelText label={props.label} optional={props.optional} />
      </FormLabel>
      {props.hint && <Hint id={ids.hint}>{props.hint}</Hint>}
      {props.error && <FieldError id={ids.error}>{props.error}</FieldError>}
      {children}
    </FormField>
  )
}
