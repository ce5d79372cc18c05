/** When something must be done, seen from today. */
export type DueGroup = 'overdue' | 'today' | 'week' | 'later' | 'undated'

/** The group that a day falls in; the week runs to and with Sunday. */
export function dueGroup(due: Temporal.PlainDate | undefined, today: Temporal.PlainDate): DueGroup {
  if (due === undefined) return 'undated'
  const days = today.until(due, { largestUnit: 'days' }).days
  if (days < 0) return 'overdue'
  if (days === 0) return 'today'
  return days <= 7 - today.dayOfWeek ? 'week' : 'later'
}

/** "3 dagen te laat", "vandaag", "morgen", "nog 12 dagen" */
export function daysLeftInWords(due: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const days = today.until(due, { largestUnit: 'days' }).days
  if (days === 0) return 'vandaag'
  if (days === 1) return 'morgen'
  if (days === -1) return '1 dag te laat'
  return days < 0 ? `${-days} dagen te laat` : `nog ${days} dagen`
}
