import { Checkbox, FormLabel } from '@utrecht/component-library-react'
import { asLabel } from './as-label.ts'
import type { Option } from './choice.tsx'
import { FieldGroup } from './field-group.tsx'
import { FieldError, fieldIds } from './field.tsx'
import type { FieldProps } from './field.tsx'

export type ChecksProps = FieldProps & {
  options: readonly Option[]
  defaultValue?: readonly string[] | undefined
}

/** As many answers as apply (check boxes); all are sent under the same name. */
export function Checks({ options, defaultValue = [], ...field }: ChecksProps) {
  const { input } = fieldIds(field)
  return (
    <FieldGroup {...field}>
      <div className="kt-options">
        {options.map((option, index) => (
          <CheckRow
            key={option.value}
            id={index === 0 ? input : `${input}-${index + 1}`}
            name={field.name}
            option={option}
            checked={defaultValue.includes(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

function CheckRow(props: {
  id: string
  name: string
  option: Option
  checked: boolean
  describedBy?: string | undefined
}) {
  const { id, name, option, checked } = props
  const hintId = option.hint ? `${id}-toelichting` : undefined
  const describedBy = [props.describedBy, hintId].filter((part) => part !== undefined).join(' ')
  return (
    <div className="kt-option">
      <Checkbox
        id={id}
        name={name}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={describedBy === '' ? undefined : describedBy}
      />
      <div>
        <FormLabel htmlFor={id} type="checkbox">
          {asLabel(option.label)}
        </FormLabel>
        {option.hint && (
          <div id={hintId} className="kt-option__hint">
            {option.hint}
          </div>
        )}
        {option.more && <div className="kt-option__more">{option.more}</div>}
      </div>
    </div>
  )
}

export type CheckProps = {
  name: string
  label: Option['label']
  hint?: Option['hint']
  error?: string | undefined
  value?: string
  defaultChecked?: boolean | undefined
}

/** One check box by itself: a statement that is true or not. Sends `ja` unless told otherwise. */
export function Check({ name, label, hint, error, value = 'ja', defaultChecked = false }: CheckProps) {
  const { input, error: errorId } = fieldIds({ name, label })
  return (
    <div className={error === undefined ? 'kt-check' : 'kt-check kt-group--invalid'}>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      <CheckRow
        id={input}
        name={name}
        option={{ value, label, hint }}
        checked={defaultChecked}
        describedBy={error && errorId}
      />
    </div>
  )
}
