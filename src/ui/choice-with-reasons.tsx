import { asLabel } from './as-label.ts'
import { Choice, type Option } from './choice.tsx'
import type { FieldProps } from './field.tsx'
import { Reasons } from './reasons.tsx'
import type { Reason } from './reasons.tsx'
import { Status } from './status.tsx'
import { TextArea } from './text-area.tsx'

export type ReasonedOption = Option & { suggested?: boolean; reasons: readonly Reason[] }

export type ChoiceWithReasonsProps = FieldProps & {
  options: readonly ReasonedOption[]
  defaultValue?: string | undefined
  /** The field in which somebody says why he chooses otherwise than suggested. */
  override: {
    name: string
    label: string
    hint?: string
    defaultValue?: string | undefined
    error?: string | undefined
  }
}

/** A choice that the program prepares: each answer with its reasons, the suggested one marked; the person decides. */
export function ChoiceWithReasons({ options, override, ...field }: ChoiceWithReasonsProps) {
  return (
    <>
      <Choice
        {...field}
        options={options.map(({ suggested, reasons, label, more, ...option }) => ({
          ...option,
          label: suggested ? (
            <>
              {asLabel(label)} <Status tone="active">Voorgesteld</Status>
            </>
          ) : (
            label
          ),
          more: (
            <>
              {reasons.length > 0 && <Reasons reasons={reasons} />}
              {more}
            </>
          ),
        }))}
      />
      <TextArea {...override} rows={3} />
    </>
  )
}
