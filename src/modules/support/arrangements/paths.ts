import type { Tier } from '../../ground/policies/shape/provisions.ts'

/** Addresses of the pages of an arrangement, in one place. */
export const arrangementPath = (file: string, rest = ''): string =>
  `/dossiers/${file}/arrangement${rest && `/${rest}`}`

/** The page of one need, or one of its forms. */
export const needPath = (file: string, need: string, form = ''): string =>
  arrangementPath(file, `${need}${form && `/${form}`}`)

export const stepPath = (file: string, need: string, tier: Tier): string =>
  needPath(file, need, `trede/${tier}`)

/** A new line on a step; an individual one carries out an option that was compared. */
export const newLinePath = (file: string, need: string, tier: Tier, option = ''): string =>
  needPath(file, need, `hulp/${tier}${option && `?keuze=${option}`}`)

export const linePath = (file: string, need: string, tier: Tier, line: string): string =>
  needPath(file, need, `hulp/${tier}/${line}`)

/** How much of a line is delivered, and how that changed. */
export const changesPath = (file: string, line: string): string => arrangementPath(file, `regel/${line}`)
