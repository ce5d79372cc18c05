import type { DemoWorker } from '../workers.ts'
import { consultant } from '../workers.ts'

const wmoConsultant = (
  number: number,
  name: string,
  team: 'Stad' | 'Dorpen',
  mandate?: DemoWorker['mandate'],
): DemoWorker => ({
  subject: `colleague-${number}`,
  name,
  function: 'Wmo-consulent',
  does: 'doet hetzelfde, maar logt in de demo niet in',
  can: mandate ? [...consultant, 'decisions.sign'] : consultant,
  ...(mandate && { mandate }),
  team: { name: team, membership: 'core' },
})

/** Who else works in the demo: the files are spread over them, and nobody logs in as them. */
export const colleagues: readonly DemoWorker[] = [
  wmoConsultant(1, 'Femke Tolsma', 'Stad'),
  wmoConsultant(2, 'Rachid Bouwmans', 'Stad'),
  wmoConsultant(3, 'Jolanda Kortenaar', 'Stad'),
  wmoConsultant(4, 'Sanne Wierdsma', 'Stad'),
  wmoConsultant(5, 'Hidde Baarslag', 'Stad'),
  wmoConsultant(6, 'Annemiek Stelling', 'Dorpen', { upTo: null }),
]

/** How the files of each part of the municipality are spread over its consultants. */
export const workload = {
  Stad: [
    { weight: 17, is: 'consultant' },
    { weight: 12, is: 'senior' },
    { weight: 5, is: 'teamlead' },
    ...[1, 2, 3, 4, 5].map((number) => ({ weight: 13, is: `colleague-${number}` })),
  ],
  Dorpen: [
    { weight: 60, is: 'consultant-dorpen' },
    { weight: 40, is: 'colleague-6' },
  ],
} as const
