import { refusalGrounds, type RefusalGround } from '../../../letters/kinds/refusal-grounds.ts'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { text } from '../../../ui/typed.ts'
import { areaName } from '../arrangements/deciding-area.ts'
import { pgbGrounds } from './decision.ts'
import { ItemPage, type ItemPageProps } from './item-page.tsx'

const grounds = (Object.keys(refusalGrounds) as RefusalGround[]).filter((id) => !pgbGrounds.includes(id))

/** Refusing what was asked, on a ground of the law. */
export const RefusalPage = (page: ItemPageProps) => {
  const { typed, line, item, arrangements, policy, file, context } = page
  return (
    <ItemPage page={page} title={`Afwijzen: ${item.asked}`} step="afwijzen">
      {!line && arrangements.length > 0 && (
        <Select
          {...text(typed, 'need')}
          label="Bij welke behoefte hoort dit?"
          empty="Bij geen behoefte"
          options={arrangements.map(({ need }) => ({
            value: need.id,
            label: `${areaName(policy, file.openedOn, need.resultArea)}: ${need.question}`,
          }))}
          optional
        />
      )}
      <Select
        {...text(typed, 'ground')}
        label="Op welke grond?"
        hint="Wie afwijst om lichtere hulp, mag geen trede van de ladder overslaan"
        empty="Kies een grond"
        options={grounds.map((value) => ({
          value,
          label: `${refusalGrounds[value].words} (${refusalGrounds[value].article})`,
        }))}
      />
      <TextArea
        {...text(typed, 'reasons')}
        label="Waarom krijgt de inwoner deze hulp niet?"
        hint="Dit staat in de brief. Schrijf het aan de inwoner"
      />
      {context.view?.received && (
        <TextArea
          {...text(typed, 'viewAnswer')}
          label="Wat heeft u met de zienswijze gedaan?"
          hint={`De inwoner zei: ${context.view.received.words}`}
        />
      )}
      <TextArea
        {...text(typed, 'possible')}
        label="Wat is wel mogelijk?"
        hint="Eén mogelijkheid op een regel, met waar de inwoner die vindt"
        optional
      />
    </ItemPage>
  )
}
