import type { ReactNode } from 'react'
import type { Request } from '../../../http/environment.ts'
import { DeskPage, type Crumb } from '../../../ui/page.tsx'
import type { CaseFile } from './file.ts'
import { FilePage } from './file-page.tsx'

type FileOrDeskPageProps = {
  c: Request
  /** The file that it is about, if any. */
  file: CaseFile | null
  title: string
  faulty: boolean
  back?: Crumb
  children: ReactNode
}

/** A page of a file, or of the worklist where there is no file. */
export const FileOrDeskPage = ({ c, file, title, faulty, back, children }: FileOrDeskPageProps) =>
  file ? (
    <FilePage c={c} file={file} current="overview" title={title} faulty={faulty}>
      {children}
    </FilePage>
  ) : (
    <DeskPage
      frame={c.var.frame}
      title={title}
      current="worklist"
      faulty={faulty}
      back={back ?? { href: '/', name: 'Werkvoorraad' }}
    >
      {children}
    </DeskPage>
  )
