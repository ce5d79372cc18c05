/** A citizen service number that passes the eleven-test. Never in a URL, a log line or a mail. */
export type Bsn = string & { readonly __brand: 'Bsn' }

/**
 * The number in this text, or undefined when it fails. The eleven-test weighs the digits 9 to 2 and takes the last
 * one off; the sum is divisible by 11 (the test itself is ours, see Wmo 5.2.9 for the use of the number).
 */
export function parseBsn(text: string): Bsn | undefined {
  const digits = text.replace(/[\s.-]/g, '')
  if (!/^\d{8,9}$/.test(digits)) return undefined
  const bsn = digits.padStart(9, '0')
  const sum = bsn.split('').reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0)
  return sum !== 0 && sum % 11 === 0 ? (bsn as Bsn) : undefined
}
