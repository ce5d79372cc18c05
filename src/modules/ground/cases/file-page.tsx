import type { ReactNode } from 'react'
import type { Request } from '../../../http/environment.ts'
import { FileHead } from '../../../ui/file-head.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import type { CaseFile } from './file.ts'

/** The address of a file, or of one of its tabs. */
export const filePath = (id: string, tab = ''): string => `/dossiers/${id}${tab && `/${tab}`}`

function warningsOf({ resident, closedOn, access }: CaseFile) {
  return [
    access === 'replacement' && { text: 'U vervangt een collega', tone: 'attention' as const },
    access === 'emergency' && { text: 'Noodinzage: een collega beoordeelt dit', tone: 'bad' as const },
    resident.addressProtected && { text: 'Beschermd adres', tone: 'bad' as const },
    resident.diedOn && { text: 'Overleden' },
    !resident.livesHere && { text: 'Woont niet meer hier' },
    resident.interpreter && { text: `Tolk nodig (${resident.language})` },
    resident.largePrint && { text: 'Grote letters' },
    closedOn && { text: 'Afgesloten', tone: 'neutral' as const },
  ].filter((warning) => warning !== false && warning !== null)
}

type FilePageProps = {
  c: Request
  file: CaseFile
  /** The id of the tab. */
  current: string
  title: string
  aside?: ReactNode
  faulty?: boolean
  children: ReactNode
}

/** A page of a resident's file: its head and tabs stay in view. */
export const FilePage = ({ c, file, current, title, aside, faulty, children }: FilePageProps) => (
  <DeskPage
    frame={c.var.frame}
    title={title}
    current="residents"
    {...(faulty && { faulty })}
    aside={aside}
    head={
      <FileHead
        name={file.resident.name}
        href={filePath(file.id)}
        number={file.number}
        {...(file.resident.age !== null && !file.resident.diedOn && { age: file.resident.age })}
        {...(file.areaName && { area: file.areaName })}
        {...(file.coordinator && { coordinator: file.coordinator })}
        warnings={warningsOf(file)}
        {...(file.nextTask && {
          next: { what: file.nextTask.words, day: file.nextTask.dueOn, article: file.nextTask.article },
        })}
        today={c.var.today}
      >
        <Tabs
          label="Onderdelen van het dossier"
          tabs={c.var.fileTabs.map(({ id, name, path }) => ({
            name,
            href: filePath(file.id, path),
            current: id === current,
          }))}
        />
      </FileHead>
    }
  >
    {children}
  </DeskPage>
)
