import { momentInWords } from '../../../core/days.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Request } from '../../../http/environment.ts'
import { Table } from '../../../ui/table.tsx'
import type { CaseFile } from '../../ground/cases/file.ts'
import { FilePage } from '../../ground/cases/file-page.tsx'
import { guideFields, isGuideField, type GuideDomain } from './guide.ts'

/** How many versions are shown; who needs more asks for the export of the file. */
const MOST = 200

export type SavedText = { field: string; version: number; text: string; by: string; at: Temporal.Instant }

/** Every saved version of a domain's fields, the newest first. */
export async function textsOf(tx: Tx, investigation: string, domain: string): Promise<SavedText[]> {
  return tx
    .selectFrom('conversation_answer as a')
    .innerJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'a.municipality').onRef('w.id', '=', 'a.saved_by'),
    )
    .select(['a.field', 'a.version', 'a.text', 'w.name as by', 'a.saved_at as at'])
    .where('a.investigation', '=', investigation)
    .where('a.domain', '=', domain)
    .orderBy('a.saved_at', 'desc')
    .orderBy('a.field')
    .limit(MOST)
    .execute()
}

type HistoryPageProps = { c: Request; file: CaseFile; domain: GuideDomain; texts: readonly SavedText[] }

/** What stood in a domain of the guide before, and who wrote it. */
export const HistoryPage = ({ c, file, domain, texts }: HistoryPageProps) => (
  <FilePage c={c} file={file} current="conversation" title={`Eerdere versies: ${domain.name}`}>
    <Table
      caption="Wat er is opgeschreven, het nieuwste eerst"
      rows={texts}
      keyOf={({ field, version }) => `${field} ${version}`}
      empty="Hier is nog niets opgeschreven."
      columns={[
        { head: 'Vraag', cell: ({ field }) => (isGuideField(field) ? guideFields[field].question : field) },
        { head: 'Versie', cell: ({ version }) => version, number: true },
        { head: 'Tekst', cell: ({ text }) => <span className="kt-pre">{text}</span> },
        { head: 'Door', cell: ({ by }) => by },
        { head: 'Wanneer', cell: ({ at }) => momentInWords(at) },
      ]}
    />
  </FilePage>
)
