import { TextArea } from '../../../../ui/text-area.tsx'
import { text, type Typed } from '../../../../ui/typed.ts'
import { AwardFields, awardStart } from './change-page.tsx'
import { RevisionPage, type RevisionPageProps } from './revision-page.tsx'

/** Correcting a mistake in a decision by a new one. */
export const CorrectionPage = (page: RevisionPageProps) => (
  <RevisionPage page={page} title={`Besluit ${page.decision.number} verbeteren`} as="corrects">
    <p>
      Alleen voor een fout van de gemeente in dit besluit. Is er iets veranderd sinds het besluit? Wijzig het
      dan. Maakte de inwoner al bezwaar, dan geldt dat ook voor het nieuwe besluit (Awb, artikel 6:19).
    </p>
    <TextArea
      {...text(page.typed, 'mistake')}
      label="Wat klopte er niet?"
      hint="Dit staat in de brief, bij onze excuses. Zoals: er stond 5 uur per week"
      rows={2}
    />
    <AwardFields page={page} />
    <TextArea
      {...text(page.typed, 'evident')}
      label="Krijgt de inwoner minder? Waarom kon die zien dat het een vergissing was?"
      hint="Dit staat in de brief"
      rows={2}
      optional
    />
  </RevisionPage>
)

/** What the form begins with: the decision as it is, from its first day. */
export const correctionStart = (page: Omit<RevisionPageProps, 'typed'>): Typed =>
  awardStart(page, page.before.granted.from)
