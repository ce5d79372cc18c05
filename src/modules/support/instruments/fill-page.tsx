import { inWords } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Check } from '../../../ui/checks.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FieldGroup } from '../../../ui/field-group.tsx'
import { Form } from '../../../ui/form.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, faultOf, text, untyped, type Typed } from '../../../ui/typed.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import type { Instrument } from '../../ground/policies/shape/instruments.ts'
import { RUNG, type Filling } from './instrument.ts'

type Factors = readonly { id: string; name: string; about?: string | undefined }[]

const NOT_NEEDED = 'niet nodig voor deze vraag'

const Factor = ({ typed, id, name, about }: { typed: Typed } & Factors[number]) => (
  <div className="kt-pair">
    <Check
      name={`mark.${id}`}
      label={about ? `${name} (${about})` : name}
      defaultChecked={typed.values[`mark.${id}`] === 'ja'}
    />
    <TextField {...text(typed, `words.${id}`)} label={<Remark on={name} />} optional />
  </div>
)

const FactorGroup = ({ typed, name, factors }: { typed: Typed; name: string; factors: Factors }) => (
  <FieldGroup name={name} label={name}>
    <div className="kt-pairs">
      {factors.map((factor) => (
        <Factor key={factor.id} typed={typed} {...factor} />
      ))}
    </div>
  </FieldGroup>
)

/** "Toelichting", and on what for who hears it out of its row. */
const Remark = ({ on }: { on: string }) => (
  <>
    Toelichting<span className="kt-hidden"> bij {on}</span>
  </>
)

/** The items of an instrument as controls; what stays empty the question does not need. */
function Items({ instrument, typed }: { instrument: Instrument; typed: Typed }) {
  switch (instrument.kind) {
    case 'scored':
      return (
        <div className="kt-pairs">
          {instrument.items.map(({ id, name }) => (
            <div key={id} className="kt-pair">
              <Select
                {...text(typed, `mark.${id}`)}
                label={name}
                empty={NOT_NEEDED}
                options={instrument.levels.map((level) => ({
                  value: String(level.level),
                  label: `${level.level}: ${level.name}`,
                }))}
              />
              <TextField {...text(typed, `words.${id}`)} label={<Remark on={name} />} optional />
            </div>
          ))}
        </div>
      )
    case 'ladder':
      return (
        <Choice
          {...text(typed, `mark.${RUNG}`)}
          label="Op welke trede staat de inwoner?"
          options={instrument.rungs.map(({ rung, name }) => ({
            value: String(rung),
            label: `${rung}: ${name}`,
          }))}
        />
      )
    case 'balance':
      return instrument.sides.map(({ id, name, factors }) => (
        <FactorGroup key={id} typed={typed} name={name} factors={factors} />
      ))
    case 'checklist':
      return <FactorGroup typed={typed} name="Wat speelt er?" factors={instrument.factors} />
    case 'placing':
      return instrument.themes.map(({ id, name, examples }) => (
        <div key={id} className="kt-pair">
          <Choice
            {...text(typed, `mark.${id}`)}
            label={name}
            options={[
              { value: '', label: NOT_NEEDED },
              ...instrument.columns.map((column) => ({
                value: column.id,
                label: column.name,
                hint: examples[column.id]?.join(', '),
              })),
            ]}
          />
          <TextField {...text(typed, `words.${id}`)} label={<Remark on={name} />} optional />
        </div>
      ))
    default:
      return instrument satisfies never
  }
}

/** A form that begins with what an earlier filling said, to put it right. */
export const typedFrom = (filling: Filling): Typed =>
  untyped({
    reason: filling.reason,
    corrects: filling.id,
    'filledOn.day': String(filling.filledOn.day),
    'filledOn.month': String(filling.filledOn.month),
    'filledOn.year': String(filling.filledOn.year),
    ...Object.fromEntries(
      filling.marks.flatMap(({ item, value, choice, words }) => [
        [`mark.${item}`, choice ?? (value === null ? 'ja' : String(value))],
        [`words.${item}`, words],
      ]),
    ),
  })

type FillPageProps = { c: Request; file: CaseFile; instrument: Instrument; typed: Typed }

/** Filling in an instrument: only the subjects that the question needs, with the reason. */
export const FillPage = ({ c, file, instrument, typed }: FillPageProps) => {
  const corrects = typed.values['corrects']
  const fault = faultOf(typed, 'marks')
  return (
    <FilePage
      c={c}
      file={file}
      current="instruments"
      title={`${instrument.name} invullen`}
      faulty={typed.faults.length > 0}
    >
      <ErrorSummary faults={typed.faults} />
      {corrects && (
        <Alert kind="info" title="U verbetert een eerdere invulling">
          <p>De eerdere invulling blijft bewaard, met de aantekening dat deze de juiste is.</p>
        </Alert>
      )}
      <Form frame={c.var.frame} action={filePath(file.id, `instrumenten/${instrument.id}`)}>
        {typeof corrects === 'string' && <input type="hidden" name="corrects" value={corrects} />}
        <TextArea
          {...text(typed, 'reason')}
          label="Waarom vult u dit in?"
          hint="Noem de onderwerpen die bij de vraag horen. Vul alleen die in."
          rows={3}
        />
        <DayField
          {...day(typed, 'filledOn')}
          label="Voor welke dag geldt het?"
          hint={`Leeg laten betekent vandaag, ${inWords(c.var.today)}`}
          optional
        />
        {fault && (
          <div id="veld-marks">
            <Alert kind="error" title={fault} />
          </div>
        )}
        <Items instrument={instrument} typed={typed} />
        <Buttons>
          <Button>Vastleggen</Button>
        </Buttons>
      </Form>
    </FilePage>
  )
}
