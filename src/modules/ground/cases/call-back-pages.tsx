import { inWords, momentInWords } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import type { Crumb } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text, type Typed } from '../../../ui/typed.ts'
import type { Colleague } from '../access/workers-in-service.ts'
import { optionsOf } from '../residents/resident-page.tsx'
import { residentPath } from '../residents/search-desk.tsx'
import { callEnds } from './call-back-form.ts'
import type { CallBack } from './call-back.ts'
import { FileOrDeskPage } from './file-or-desk-page.tsx'
import type { CaseFile } from './file.ts'

/** What the form of a new call-back needs. */
export type Asked = {
  title: string
  file: CaseFile | null
  /** The files to choose from, where it is not asked in a file. */
  files: readonly { id: string; number: string }[]
  back: Crumb
  colleagues: readonly Colleague[]
  typed: Typed
}

/** Noting that somebody wants to be called back. */
export const RequestPage = ({ c, asked }: { c: Request; asked: Asked }) => {
  const { file, files, typed } = asked
  return (
    <FileOrDeskPage c={c} file={file} title={asked.title} faulty={typed.faults.length > 0} back={asked.back}>
      <ErrorSummary faults={typed.faults} />
      <Form frame={c.var.frame} action={c.req.path}>
        <TextField {...text(typed, 'caller')} label="Wie wil gebeld worden?" width={40} />
        <TextField {...text(typed, 'phone')} label="Op welk nummer?" type="tel" width={20} />
        <TextArea {...text(typed, 'about')} label="Waarover?" rows={3} />
        {files.length > 0 && (
          <Select
            {...text(typed, 'file')}
            label="In welk dossier?"
            empty="In geen dossier"
            options={files.map(({ id, number }) => ({ value: id, label: number }))}
          />
        )}
        <DayField {...day(typed, 'dueOn')} label="Uiterlijk op welke dag?" />
        <Select
          {...text(typed, 'to')}
          label="Wie belt terug?"
          empty={file || files.length > 0 ? 'Iemand van het team' : 'Kies een collega'}
          options={asked.colleagues.map((one) => ({ value: one.id, label: `${one.name}, ${one.function}` }))}
        />
        <Buttons>
          <Button>Vastleggen</Button>
          <ButtonLink href={asked.back.href} kind="quiet">
            Niet doen
          </ButtonLink>
        </Buttons>
      </Form>
    </FileOrDeskPage>
  )
}

type CallBackPageProps = { c: Request; file: CaseFile | null; callBack: CallBack; typed: Typed }

const Ended = ({ c, callBack, typed }: Omit<CallBackPageProps, 'file'>) => (
  <Panel title="Hoe ging het?">
    <Form
      frame={c.var.frame}
      action={`/terugbellen/${callBack.id}`}
      version={text(typed, '_version').defaultValue ?? callBack.task.version}
    >
      <input type="hidden" name="tries" value={text(typed, 'tries').defaultValue ?? callBack.tries} />
      <Choice {...text(typed, 'ended')} label="Heeft u gebeld?" options={optionsOf(callEnds)} />
      <TextArea
        {...text(typed, 'outcome')}
        label="Wat is er afgesproken?"
        hint="Alleen als u elkaar heeft gesproken"
        rows={3}
        optional
      />
      <DayField
        {...day(typed, 'again')}
        label="Wanneer probeert u het opnieuw?"
        hint="Alleen als u niemand heeft bereikt"
        optional
      />
      <Buttons>
        <Button>Vastleggen</Button>
        <ButtonLink href={`/taken/${callBack.task.id}`} kind="quiet">
          Overdragen aan een collega
        </ButtonLink>
      </Buttons>
    </Form>
  </Panel>
)

/** One call-back: whom to call, about what, and how it went. */
export const CallBackPage = ({ c, file, callBack, typed }: CallBackPageProps) => {
  const { task, resident } = callBack
  return (
    <FileOrDeskPage
      c={c}
      file={file}
      title={`Terugbellen: ${callBack.caller}`}
      faulty={typed.faults.length > 0}
    >
      <ErrorSummary faults={typed.faults} />
      <DataList
        items={[
          {
            term: 'Nummer',
            value: <a href={`tel:${callBack.phone.replaceAll(' ', '')}`}>{callBack.phone}</a>,
          },
          { term: 'Waarover', value: callBack.about },
          { term: 'Inwoner', value: <a href={residentPath(resident.id)}>{resident.name}</a> },
          { term: 'Uiterlijk', value: inWords(task.dueOn) },
          { term: 'Wie belt', value: task.assigneeName ?? 'iemand van het team' },
          { term: 'Aangenomen', value: `${momentInWords(callBack.madeAt)} door ${callBack.madeBy}` },
          ...(callBack.tries > 0 ? [{ term: 'Niet bereikt', value: `${callBack.tries} keer` }] : []),
          ...(task.doneAt
            ? [{ term: 'Teruggebeld', value: `${momentInWords(task.doneAt)}: ${task.outcome ?? ''}` }]
            : []),
        ]}
      />
      {!task.doneAt && <Ended c={c} callBack={callBack} typed={typed} />}
    </FileOrDeskPage>
  )
}
