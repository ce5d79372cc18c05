import { Hono } from 'hono'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { demand } from '../../../core/actor.ts'
import { dayOf, inWords } from '../../../core/days.ts'
import type { Tx } from '../../../database/connect.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text, untyped, type Typed } from '../../../ui/typed.ts'
import { getFile, type CaseFile } from '../cases/file.ts'
import { FilePage, filePath } from '../cases/file-page.tsx'
import { lookAtFile } from '../cases/look.ts'
import { againForm, recallForm, returnForm } from './afterwards-form.ts'
import { causes, followings, isDecision } from './letter-event.ts'
import { recallLetter } from './recall-letter.ts'
import { returnLetter } from './return-letter.ts'
import { sendAgain } from './send-again.ts'
import { getLetter, type SentLetterContent } from './store.ts'

/** What is done with a letter after it was sent: recalled, come back, sent again. */
export const afterwardsDesk = new Hono<Environment>()

type Props = { c: Request; file: CaseFile; letter: SentLetterContent; typed: Typed }

type Step<Schema extends z.ZodType> = {
  path: 'verkeerd' | 'terug' | 'opnieuw'
  title: string
  button: string
  schema: Schema
  fields: (props: Props) => ReactNode
  /** Answers the letter that is shown next. */
  act: (tx: Tx, c: Request, file: string, letter: string, input: z.output<Schema>) => Promise<string>
}

/** Routes of one thing that is done with a letter. */
function addStep<Schema extends z.ZodType>(step: Step<Schema>): void {
  const Page = (props: Props) => {
    const { c, file, letter, typed } = props
    return (
      <FilePage c={c} file={file} current="letters" title={step.title} faulty={typed.faults.length > 0}>
        <ErrorSummary faults={typed.faults} />
        <p>
          Brief {letter.number} van {inWords(dayOf(letter.madeAt))}: {letter.content.title}
        </p>
        <Form frame={c.var.frame} action={filePath(file.id, `brieven/${letter.id}/${step.path}`)}>
          {step.fields(props)}
          <Buttons>
            <Button>{step.button}</Button>
            <ButtonLink href={filePath(file.id, `brieven/${letter.id}`)} kind="quiet">
              Terug
            </ButtonLink>
          </Buttons>
        </Form>
      </FilePage>
    )
  }
  const path = `/dossiers/:id/brieven/:letter/${step.path}` as const
  afterwardsDesk.get(path, async (c) => {
    demand(c.var.actor, 'letters.correct')
    const { id, letter } = c.req.param()
    const look = { action: `open form brief ${step.path}`, purpose: 'brief opvolgen', fields: ['letter'] }
    const { file, seen } = await lookAtFile(c, id, look, (tx) => getLetter(tx, id, letter))
    return c.html(renderPage(<Page c={c} file={file} letter={seen} typed={untyped()} />))
  })
  afterwardsDesk.post(path, (c) => {
    const { id, letter } = c.req.param()
    return handleForm(c, {
      schema: step.schema,
      show: (typed) =>
        transact(c, async (tx) => (
          <Page
            c={c}
            file={await getFile(tx, c.var.actor, id)}
            letter={await getLetter(tx, id, letter)}
            typed={typed}
          />
        )),
      act: async (tx, input) => filePath(id, `brieven/${await step.act(tx, c, id, letter, input)}`),
    })
  })
}

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const Wrong = ({ typed }: Props) => (
  <>
    <TextField {...text(typed, 'wrong')} label="Wat was er fout?" hint="Zoals: er stond 5 uur per week" />
    <TextField {...text(typed, 'right')} label="Wat klopt?" hint="Zoals: het is 3 uur per week" />
  </>
)

const Another = ({ typed }: Props) => (
  <>
    <p>
      In de brief aan deze persoon staat niets over de inwoner. Wie datalekken beoordeelt, krijgt dit te zien
      en beslist binnen 72 uur of het wordt gemeld (AVG, artikel 33).
    </p>
    <TextField {...text(typed, 'name')} label="Bij wie kwam de brief?" />
    <TextArea {...text(typed, 'address')} label="Adres van die persoon" rows={2} />
  </>
)

const nothing = {
  value: 'nothing',
  label: `Er stond iets fout in. Er volgt ${followings.nothing}`,
  hint: 'Vul hierboven in wat er fout was en wat klopt',
}

addStep({
  path: 'verkeerd',
  title: 'Deze brief was verkeerd',
  button: 'Brief terugnemen',
  schema: recallForm,
  fields: (props) => (
    <>
      <p>
        De verkeerde brief blijft bewaard en krijgt het merk teruggenomen. Wie hem kreeg, krijgt een brief
        waarin staat dat hij niet geldt.
      </p>
      {isDecision(props.letter.kind) && (
        <p>Deze brief is een besluit. Dat blijft gelden tot er een nieuw besluit is.</p>
      )}
      <Choice
        {...text(props.typed, 'follows')}
        label="Wat is er aan de hand?"
        options={[
          {
            value: 'later',
            label: `Er stond iets fout in. Er komt ${followings.later}`,
            more: <Wrong {...props} />,
          },
          ...(isDecision(props.letter.kind) ? [] : [nothing]),
          {
            value: 'was-for-another',
            label: 'De brief kwam bij iemand voor wie hij niet was',
            more: <Another {...props} />,
          },
        ]}
      />
    </>
  ),
  act: async (tx, c, file, letter, input) => {
    await recallLetter(tx, c.var.actor, file, letter, input)
    return letter
  },
})

addStep({
  path: 'terug',
  title: 'Deze brief kwam terug',
  button: 'Vastleggen',
  schema: returnForm,
  fields: ({ typed, letter }) => (
    <>
      {isDecision(letter.kind) && (
        <p>
          Deze brief is een besluit. Een besluit dat naar een verkeerd adres ging, is niet goed bekendgemaakt:
          de tijd voor bezwaar begint pas als het naar het goede adres is verstuurd (Awb, artikel 3:41).
        </p>
      )}
      <DayField {...day(typed, 'on')} label="Wanneer kwam de brief terug?" />
      <Choice {...text(typed, 'cause')} label="Waarom kwam de brief terug?" options={optionsOf(causes)} />
      <TextArea
        {...text(typed, 'reason')}
        label="Wat stond er op de envelop, of wat weet u?"
        hint="Zoals: onbekend op dit adres"
        rows={2}
      />
    </>
  ),
  act: async (tx, c, file, letter, input) => {
    await returnLetter(tx, c.var.actor, file, letter, input)
    return letter
  },
})

addStep({
  path: 'opnieuw',
  title: 'Opnieuw versturen',
  button: 'Opnieuw versturen',
  schema: againForm,
  fields: ({ typed, file, letter }) => (
    <>
      <p>
        Kijk eerst het adres na: <a href={`/inwoners/${file.resident.id}/brp`}>vraag het BRP</a> of bel de
        inwoner. Verander een adres dat niet klopt ook bij de inwoner.
      </p>
      {isDecision(letter.kind) && (
        <p>Ging het besluit naar een verkeerd adres? Dan begint de tijd voor bezwaar met deze brief.</p>
      )}
      <TextArea
        {...text(typed, 'address')}
        label="Naar welk adres?"
        hint="Straat en nummer op de eerste regel, postcode en plaats op de tweede"
        rows={2}
      />
    </>
  ),
  act: (tx, c, file, letter, input) => sendAgain(tx, c.var.actor, file, letter, input),
})
