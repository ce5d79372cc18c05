/** An amount of money in whole euro cents. */
export type Cents = number & { readonly __brand: 'Cents' }

const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' })

/** Brands a whole number of cents; throws a RangeError for anything else. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of cents: ${amount}`)
  return amount as Cents
}

/** "€ 21,80" */
export const inEuros = (amount: Cents): string => euros.format(amount / 100)

/** The amount that somebody typed ("1.234,56", "21.80", "€ 50"), or undefined. */
export function parseEuros(text: string): Cents | undefined {
  const bare = text.replace(/[€\s]/g, '')
  const plain = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(bare) ? bare.replaceAll('.', '') : bare
  if (!/^\d{1,9}([.,]\d{1,2})?$/.test(plain)) return undefined
  return cents(Math.round(Number(plain.replace(',', '.')) * 100))
}
