import {
  type AccessFacts,
  type FormFacts,
  noAccessFacts,
  noFormFacts,
} from '../src/modules/ground/policies/facts.ts'

type Changes<F> = { [G in keyof F]?: Partial<F[G]> }

/** Facts of a report of which nothing is known but these. */
export const accessFacts = ({
  report,
  resident,
  household,
  earlierDecision,
  product,
  diagnosis,
  professional,
}: Changes<AccessFacts>): AccessFacts => ({
  report: { ...noAccessFacts.report, ...report },
  resident: { ...noAccessFacts.resident, ...resident },
  household: { ...noAccessFacts.household, ...household },
  earlierDecision: { ...noAccessFacts.earlierDecision, ...earlierDecision },
  product: { ...noAccessFacts.product, ...product },
  diagnosis: { ...noAccessFacts.diagnosis, ...diagnosis },
  professional: { ...noAccessFacts.professional, ...professional },
})

/** Facts for the choice of a form of which nothing is known but these. */
export const formFacts = ({ inKind, pgb, resident }: Changes<FormFacts>): FormFacts => ({
  inKind: { ...noFormFacts.inKind, ...inKind },
  pgb: { ...noFormFacts.pgb, ...pgb },
  resident: { ...noFormFacts.resident, ...resident },
})
