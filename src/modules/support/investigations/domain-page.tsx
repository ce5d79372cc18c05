import { capital } from '../../../core/capital.ts'
import { may } from '../../../core/actor.ts'
import type { Request } from '../../../http/environment.ts'
import { Alert } from '../../../ui/alert.tsx'
import { BothTexts } from '../../../ui/both-texts.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Checks } from '../../../ui/checks.tsx'
import { Form } from '../../../ui/form.tsx'
import { SavedAt } from '../../../ui/saved-at.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import {
  answersIn,
  barriersIn,
  guideFields,
  isGuideField,
  type Answer,
  type GuideDomain,
  type GuideField,
} from './guide.ts'
import { domainPath } from './guide-page.tsx'
import type { Loaded } from './pages.tsx'
import type { RivalAnswer } from './record.ts'

type FieldControlProps = {
  field: GuideField
  answer: Answer | undefined
  barriers: Loaded['policy']['barriers']
}

/** One field of the guide, with the version that is shown. */
const FieldControl = ({ field, answer, barriers }: FieldControlProps) => {
  const { question, help } = guideFields[field]
  const version = answer?.version ?? 0
  const common = { name: field, label: question, hint: help, version }
  return (
    <>
      <input type="hidden" name={`shown.${field}`} value={version} />
      {field === 'barriers' ? (
        <Checks
          {...common}
          defaultValue={barriersIn(answer?.text ?? '')}
          options={barriers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <TextArea {...common} defaultValue={answer?.text} rows={2} />
      )}
    </>
  )
}

type RivalProps = Loaded & { c: Request; domain: string; rival: RivalAnswer; standing: Answer | undefined }

/** Two texts of one field: a person chooses which goes on. */
const Rival = ({ c, file, policy, domain, rival, standing }: RivalProps) => {
  const { field, by, byId } = rival
  const question = isGuideField(field) ? guideFields[field].question : field
  const nameOf = (id: string) => policy.barriers.find((barrier) => barrier.id === id)?.name ?? id
  const shown = (text: string) => (field === 'barriers' ? barriersIn(text).map(nameOf).join(', ') : text)
  const mine = byId === c.var.actor.worker
  return (
    <BothTexts
      question={question}
      yours={{ text: shown(rival.text), by, at: rival.at }}
      theirs={{
        text: shown(standing?.text ?? ''),
        by: standing?.by ?? '',
        ...(standing && { at: standing.at }),
      }}
      {...(!mine && { yoursTitle: `Tekst van ${by}` })}
    >
      <Form
        frame={c.var.frame}
        action={`${filePath(file.id, domainPath(domain))}/keuze`}
        version={standing?.version ?? 0}
      >
        <input type="hidden" name="field" value={field} />
        <input type="hidden" name="by" value={byId} />
        <Buttons>
          <Button kind="secondary" name="choice" value="other">
            {mine ? 'Mijn tekst gebruiken' : `Tekst van ${by} gebruiken`}
          </Button>
          <Button kind="secondary" name="choice" value="stand">
            {standing?.by ? `Tekst van ${standing.by} laten staan` : 'Leeg laten'}
          </Button>
          {field !== 'barriers' && (
            <Button kind="secondary" name="choice" value="both">
              Beide achter elkaar zetten
            </Button>
          )}
        </Buttons>
      </Form>
    </BothTexts>
  )
}

const Prompts = ({ prompts }: { prompts: readonly string[] }) =>
  prompts.length > 0 && (
    <>
      <p>Vragen die helpen:</p>
      <ul>
        {prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
    </>
  )

type DomainPageProps = Loaded & { c: Request; domain: GuideDomain; next: GuideDomain | undefined }

/** One step of the conversation: what is asked about one field of life. It saves by itself. */
export const DomainPage = ({ c, domain, next, ...loaded }: DomainPageProps) => {
  const { file, record, policy } = loaded
  const answers = answersIn(record.answers, domain.id)
  const path = filePath(file.id, domainPath(domain.id))
  const known = record.reused.find(({ domains }) => domains.includes(domain.id))
  const last = [...answers.values()]
    .map(({ at }) => at)
    .toSorted((a, b) => Temporal.Instant.compare(a, b))
    .at(-1)
  const rivals = record.rivals.filter((rival) => rival.domain === domain.id)
  const writes = may(c.var.actor, 'investigations.lead') && record.investigation.state === 'open'
  return (
    <FilePage c={c} file={file} current="conversation" title={capital(domain.name)}>
      {known && (
        <Alert kind="info" title={`Al in kaart gebracht door ${known.sourceName}, ${known.sourceFunction}`}>
          <p className="kt-pre">{known.words}</p>
          <p>Vraag dit niet opnieuw. Vul alleen aan wat ontbreekt.</p>
        </Alert>
      )}
      {rivals.length > 0 && <h2>Kies welke tekst geldt</h2>}
      {rivals.map((rival) => (
        <Rival
          key={`${rival.field} ${rival.byId}`}
          {...loaded}
          c={c}
          domain={domain.id}
          rival={rival}
          standing={isGuideField(rival.field) ? answers.get(rival.field) : undefined}
        />
      ))}
      <Prompts prompts={domain.prompts} />
      <Form
        frame={c.var.frame}
        action={path}
        {...(writes && { autosave: { url: `${path}/bewaren`, user: c.var.actor.worker } })}
      >
        {(Object.keys(guideFields) as GuideField[]).map((field) => (
          <FieldControl key={field} field={field} answer={answers.get(field)} barriers={policy.barriers} />
        ))}
        <SavedAt at={last} />
        {writes && (
          <Buttons>
            <Button>{next ? `Opslaan en verder naar ${next.name}` : 'Opslaan'}</Button>
            <ButtonLink kind="quiet" href={`${path}/geschiedenis`}>
              Eerdere versies
            </ButtonLink>
          </Buttons>
        )}
      </Form>
    </FilePage>
  )
}
