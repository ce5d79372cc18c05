import type { ProductOnDay } from '../../ground/policies/product-on.ts'
import type { Form, Product } from '../../ground/policies/shape/provisions.ts'

/** In what a product is counted, as people say it. */
export const unitWords: Record<Product['unit'], { of: string; price: string }> = {
  'hours-per-week': { of: 'uren per week', price: 'per uur' },
  'half-days-per-week': { of: 'dagdelen per week', price: 'per dagdeel' },
  'nights-per-year': { of: 'nachten per jaar', price: 'per nacht' },
  'trips-per-year': { of: 'ritten per jaar', price: 'per rit' },
  item: { of: 'stuks', price: 'per stuk' },
}

export const kindWords: Record<Product['kind'], string> = {
  help: 'Hulp',
  guidance: 'Begeleiding',
  aid: 'Hulpmiddelen',
  adaptation: 'Wonen',
  transport: 'Vervoer',
  stay: 'Verblijf',
}

export const formWords: Record<Form, string> = {
  'in-kind': 'in natura',
  pgb: 'persoonsgebonden budget (pgb)',
  allowance: 'financiële tegemoetkoming',
}

/** "in natura, persoonsgebonden budget (pgb)" */
export const formsInWords = ({ formRule }: ProductOnDay): string =>
  formRule.choices
    .map(({ form, onlyIf }) => formWords[form] + (onlyIf ? ' (onder voorwaarden)' : ''))
    .join(', ')
