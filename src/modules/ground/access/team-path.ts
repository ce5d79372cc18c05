/** The page of a team. */
export const teamPath = (id: string, next = ''): string => `/teams/${id}${next && `/${next}`}`
