import { answersIn, type Answer, type GuideDomain } from './guide.ts'

/** What presses on several fields of life at once, and what happened. It says something of a situation, not of somebody. */
export type Cumulation = {
  /** The domains in which something does not go well, by name. */
  domains: string[]
  /** What happened that made it harder, by domain. */
  events: { domain: string; words: string }[]
}

/** In how many domains of the guide something does not go well, with the life events that were told. */
export function cumulationOf(guide: readonly GuideDomain[], answers: readonly Answer[]): Cumulation {
  const textOf = (domain: string, field: 'limitation' | 'life-event') =>
    answersIn(answers, domain).get(field)?.text ?? ''
  return {
    domains: guide.filter(({ id }) => textOf(id, 'limitation') !== '').map(({ name }) => name),
    events: guide.flatMap(({ id, name }) => {
      const words = textOf(id, 'life-event')
      return words === '' ? [] : [{ domain: name, words }]
    }),
  }
}

/** Problems pile up when more than one domain is touched. */
export const pilesUp = ({ domains }: Cumulation): boolean => domains.length > 1

/** "Op 3 leefgebieden tegelijk lukt iets niet: wonen, inkomen en contacten." */
export function cumulationInWords({ domains }: Cumulation): string {
  const listing = new Intl.ListFormat('nl').format(domains)
  if (domains.length === 0) return 'Er is nog op geen leefgebied opgeschreven wat niet lukt.'
  if (domains.length === 1) return `Alleen op het leefgebied ${listing} lukt iets niet.`
  return `Op ${domains.length} leefgebieden tegelijk lukt iets niet: ${listing}.`
}
