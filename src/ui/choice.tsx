import type { ReactNode } from 'react'
import { FormLabel, RadioButton } from '@utrecht/component-library-react'
import { asLabel } from './as-label.ts'
import { FieldGroup } from './field-group.tsx'
import { fieldIds } from './field.tsx'
import type { FieldProps } from './field.tsx'

/** One answer that can be chosen. */
export type Option = {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** What more is asked when this answer is chosen; always shown, indented under the answer. */
  more?: ReactNode
}

export type ChoiceProps = FieldProps & {
  options: readonly Option[]
  defaultValue?: string | undefined
  /** Answers beside each other; only for two or three short ones. */
  inline?: boolean
}

/** One answer out of several (radio buttons). */
export function Choice({ options, defaultValue, inline, ...field }: ChoiceProps) {
  const { input } = fieldIds(field)
  return (
    <FieldGroup {...field} role="radiogroup">
      <div className={inline ? 'kt-options kt-options--inline' : 'kt-options'}>
        {options.map((option, index) => {
          const id = index === 0 ? input : `${input}-${index + 1}`
          const hintId = option.hint ? `${id}-toelichting` : undefined
          return (
            <div key={option.value} className="kt-option">
              <RadioButton
                id={id}
                name={field.name}
                value={option.value}
                defaultChecked={option.value === defaultValue}
                aria-describedby={hintId}
              />
              <div>
                <FormLabel htmlFor={id} type="radio">
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
        })}
      </div>
    </FieldGroup>
  )
}
