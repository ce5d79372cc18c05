import type { ReactNode } from 'react'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text, type Typed } from '../../../ui/typed.ts'
import { ways } from './conversation.ts'
import { optionsOf } from './pages.tsx'

type Worker = { id: string; name: string; function: string }

/** What is asked to plan or move a talk. */
export const TalkControls = ({ typed, workers }: { typed: Typed; workers: readonly Worker[] }): ReactNode => (
  <>
    <Choice {...text(typed, 'way')} label="Hoe wordt het gesprek gevoerd?" options={optionsOf(ways)} inline />
    <TextField
      {...text(typed, 'place')}
      label="Waar, als het ergens anders is?"
      hint="Naam en adres van de plek"
      width={40}
      optional
    />
    <DayField {...day(typed, 'day')} label="Op welke dag?" />
    <div className="kt-pair">
      <TextField {...text(typed, 'from')} label="Van" hint="Bijvoorbeeld 10:00" width={8} />
      <TextField {...text(typed, 'until')} label="Tot" hint="Bijvoorbeeld 11:30" width={8} />
    </div>
    <Select
      {...text(typed, 'worker')}
      label="Wie voert het gesprek?"
      options={workers.map((worker) => ({ value: worker.id, label: `${worker.name}, ${worker.function}` }))}
    />
    <TextField
      {...text(typed, 'supporter')}
      label="Samen met een cliëntondersteuner?"
      hint="Naam en organisatie; leeg laten als de inwoner dat niet wil"
      width={40}
      optional
    />
    <TextField
      {...text(typed, 'carer')}
      label="Is de mantelzorger erbij?"
      hint="Naam; leeg laten als hij er niet bij is"
      width={40}
      optional
    />
    <TextArea
      {...text(typed, 'companions')}
      label="Wie komt er nog meer?"
      hint="Eén persoon per regel"
      rows={2}
      optional
    />
    <TextArea
      {...text(typed, 'bring')}
      label="Wat legt de inwoner klaar?"
      hint="Alleen wat hij zelf heeft en wat nodig is. Eén ding per regel"
      rows={2}
      optional
    />
    <TextArea {...text(typed, 'ownWords')} label="Uw eigen woorden in de uitnodiging" rows={3} optional />
  </>
)
