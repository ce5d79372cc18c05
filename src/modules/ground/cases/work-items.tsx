import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Worklist } from '../../../ui/worklist.tsx'
import { filePath } from './file-page.tsx'
import { kindOf } from './task-kinds.ts'
import type { WorkItem, WorklistOf } from './worklist.ts'

type Of = WorklistOf['of']

const empty: Record<Of, { title: string; words: string }> = {
  worker: {
    title: 'U heeft niets openstaan',
    words:
      'Hier komt wat u moet doen, met de dag en het artikel erbij. Kijk bij Te verdelen of er werk ligt.',
  },
  nobody: {
    title: 'Er ligt niets te verdelen',
    words: 'Hier komt werk waarvoor nog niemand is gekozen. Wie het oppakt, krijgt het bij Mijn werk.',
  },
  team: {
    title: 'Uw collega’s hebben hier niets openstaan',
    words: 'Hier komt wat uw collega’s in uw gebieden moeten doen.',
  },
}

/** The articles stand in words already; what no article asks was agreed among ourselves. */
const articleOf = (item: WorkItem) => item.article || (item.kind === 'own' ? 'eigen taak' : 'eigen afspraak')

const TakeUp = ({ frame, item }: { frame: Frame; item: WorkItem }) => (
  <Form frame={frame} action={`/taken/${item.id}/oppakken`}>
    <Button kind="secondary">
      Oppakken<span className="kt-hidden"> {item.words}</span>
    </Button>
  </Form>
)

const Note = ({ frame, item, of }: { frame: Frame; item: WorkItem; of: Of }) => {
  const { byHand, stays } = kindOf(item.kind)
  return (
    <>
      {item.file && (
        <>
          <a href={filePath(item.file.id)}>{item.file.number}</a>
          {item.file.areaName && ` · ${item.file.areaName}`}
        </>
      )}
      {of === 'nobody' ? (
        <TakeUp frame={frame} item={item} />
      ) : (
        (byHand || !stays) && (
          <>
            {item.file && ' · '}
            <a href={`/taken/${item.id}`}>
              Overdragen of afmelden<span className="kt-hidden"> {item.words}</span>
            </a>
          </>
        )
      )}
    </>
  )
}

type WorkItemsProps = { frame: Frame; items: readonly WorkItem[]; of: Of; today: Temporal.PlainDate }

/** Tasks, overdue first, each leading to the page where it is done. */
export const WorkItems = ({ frame, items, of, today }: WorkItemsProps) => (
  <Worklist
    today={today}
    rows={items.map((item) => ({
      id: item.id,
      what: item.words,
      href: item.place,
      who: item.file?.resident ?? '',
      due: item.dueOn,
      article: articleOf(item),
      ...(of === 'team' && item.assignee && { worker: item.assignee }),
      note: <Note frame={frame} item={item} of={of} />,
    }))}
    empty={<EmptyState title={empty[of].title}>{empty[of].words}</EmptyState>}
  />
)
