import { DataList } from './data-list.tsx'
import type { DataListItemProps } from './data-list.tsx'

export type AnswerSection = {
  title: string
  /** Where the whole section is changed. */
  href?: string
  items: readonly DataListItemProps[]
}

/** Everything that was filled in, once more, before it becomes final; each part with a way back to it. */
export const CheckAnswers = ({ sections }: { sections: readonly AnswerSection[] }) => (
  <div className="kt-answers">
    {sections.map((section) => (
      <section key={section.title}>
        <div className="kt-heading-row">
          <h2>{section.title}</h2>
          {section.href && (
            <a href={section.href}>
              Wijzig<span className="kt-hidden"> {section.title.toLowerCase()}</span>
            </a>
          )}
        </div>
        <DataList items={section.items} />
      </section>
    ))}
  </div>
)
