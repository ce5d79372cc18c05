import type { FieldFault } from '../core/failure.ts'
import { Alert } from '@utrecht/component-library-react'
import { fieldId } from './field.tsx'

/** The parts of a day that is filled in in three boxes; a fault of one of them leads to its own box. */
const firstPart = /\.day$/

/**
 * What is wrong with a form, above it, each with a link to its control. It takes the focus when the page opens
 * (`islands/focus.ts`; without script it is the first thing after the title).
 */
export function ErrorSummary({ faults }: { faults: readonly FieldFault[] }) {
  if (faults.length === 0) return null
  return (
    <Alert type="error" className="kt-error-summary" id="fouten" tabIndex={-1} data-focus="">
      <h2>
        {faults.length === 1 ? 'Er is nog iets niet goed ingevuld' : 'Er zijn nog dingen niet goed ingevuld'}
      </h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.field + fault.message}>
            <a href={`#${fieldId(fault.field.replace(firstPart, ''))}`}>{fault.message}</a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
