import { may } from '../../../core/actor.ts'
import { dayOf, inWords } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { Alert } from '../../../ui/alert.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import type { CaseFile } from '../cases/file.ts'
import { filePath } from '../cases/file-page.tsx'
import { announcedOn, astray, causes, isDecision, type LetterEvent } from './letter-event.ts'
import type { SentLetterContent } from './store.ts'

type Props = { c: Request; file: CaseFile; letter: SentLetterContent }

function wordsOf({ kind, at, reason, onDay, cause }: LetterEvent): string {
  switch (kind) {
    case 'sent':
      return `Verstuurd op ${inWords(dayOf(at))}`
    case 'recalled':
      return `Teruggenomen op ${inWords(dayOf(at))}: ${reason}`
    case 'returned':
      return `Kwam terug op ${inWords(onDay ?? dayOf(at))}: ${cause ? causes[cause] : ''}. ${reason}`
    case 'followed-up':
      return `Opnieuw verstuurd op ${inWords(dayOf(at))}`
    default:
      return kind satisfies never
  }
}

const Event = ({ file, event }: { file: CaseFile; event: LetterEvent }) => (
  <p>
    {wordsOf(event)}{' '}
    {event.replacedBy && (
      <a href={filePath(file.id, `brieven/${event.replacedBy.id}`)}>brief {event.replacedBy.number}</a>
    )}
  </p>
)

/** What happened to a letter after it was sent, and what can be done about it. */
export const WhatHappened = ({ c, file, letter }: Props) => {
  const happened = letter.events.filter(({ kind }) => kind !== 'sent')
  const lost = astray(letter.events)
  const recalled = happened.some(({ kind }) => kind === 'recalled')
  const unannounced = isDecision(letter.kind) && announcedOn(dayOf(letter.madeAt), letter.events) === null
  return (
    <>
      {happened.length > 0 && (
        <Alert
          kind={lost || recalled ? 'warning' : 'info'}
          title={recalled ? 'Deze brief is teruggenomen' : 'Wat er met deze brief gebeurde'}
        >
          {happened.map((event) => (
            <Event key={event.at.toString() + event.kind} file={file} event={event} />
          ))}
          {unannounced && (
            <p>
              Dit besluit is nog niet goed bekendgemaakt: de tijd voor bezwaar begint pas als het naar het
              goede adres is verstuurd (Awb, artikel 3:41).
            </p>
          )}
        </Alert>
      )}
      {may(c.var.actor, 'letters.correct') && (
        <Buttons>
          {lost && (
            <ButtonLink href={filePath(file.id, `brieven/${letter.id}/opnieuw`)} kind="primary">
              Opnieuw versturen
            </ButtonLink>
          )}
          {happened.length === 0 && (
            <ButtonLink href={filePath(file.id, `brieven/${letter.id}/terug`)}>
              Deze brief kwam terug
            </ButtonLink>
          )}
          {!recalled && letter.kind !== 'letter-recall' && (
            <ButtonLink href={filePath(file.id, `brieven/${letter.id}/verkeerd`)}>
              Deze brief was verkeerd
            </ButtonLink>
          )}
        </Buttons>
      )}
    </>
  )
}
