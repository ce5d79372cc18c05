import { Confirm } from '../../../ui/confirm.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { text } from '../../../ui/typed.ts'
import { FilePage } from '../../ground/cases/file-page.tsx'
import type { AdequateOption } from './adequate-option.ts'
import type { FormPageProps } from './form-page.tsx'
import type { Line } from './line.ts'
import { needPath } from './paths.ts'

/** Asks why a proposal is taken out. */
export const DropLinePage = ({ c, file, arrangement, line, typed }: FormPageProps & { line: Line }) => {
  const at = needPath(file.id, arrangement.need.id)
  return (
    <FilePage
      c={c}
      file={file}
      current="arrangement"
      title="Hulp laten vervallen"
      faulty={typed.faults.length > 0}
    >
      <ErrorSummary faults={typed.faults} />
      <Confirm
        frame={c.var.frame}
        action={`${at}/vervallen/${line.id}`}
        version={arrangement.version}
        consequences={[
          `"${line.what}" hoort niet meer bij het arrangement.`,
          'De regel blijft met de reden te lezen in het dossier.',
        ]}
        button="Laten vervallen"
        cancel={at}
      >
        <TextField {...text(typed, 'because')} label="Waarom?" />
      </Confirm>
    </FilePage>
  )
}

/** Asks whether an option is really taken out of the comparison. */
export const DropOptionPage = ({
  c,
  file,
  arrangement,
  option,
}: Omit<FormPageProps, 'typed'> & { option: AdequateOption }) => {
  const at = needPath(file.id, arrangement.need.id)
  return (
    <FilePage c={c} file={file} current="arrangement" title="Oplossing weghalen">
      <Confirm
        frame={c.var.frame}
        action={`${at}/mogelijkheid/${option.id}/weg`}
        version={arrangement.version}
        consequences={[`"${option.what}" telt niet meer mee in de vergelijking.`]}
        button="Weghalen"
        cancel={at}
      />
    </FilePage>
  )
}
