import type { ProductOnDay } from '../../../ground/policies/product-on.ts'
import type { Product } from '../../../ground/policies/shape/provisions.ts'

/** In what a product is paid: "per uur". */
const unitWords = {
  'hours-per-week': 'per uur',
  'half-days-per-week': 'per dagdeel',
  'nights-per-year': 'per nacht',
  'trips-per-year': 'per rit',
  item: 'in totaal',
} as const satisfies Record<Product['unit'], string>

export const perUnit = ({ unit }: Pick<ProductOnDay, 'unit'>): string => unitWords[unit]
