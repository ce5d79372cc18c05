import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const nameOf = (secure: boolean) => (secure ? '__Host-session' : 'session')

/** The token of the session, from the cookie. */
export const readSessionCookie = (c: Context, secure: boolean): string | undefined =>
  getCookie(c, nameOf(secure))

/** The cookie lives as long as the browser; the session's own ends are kept on the server. */
export const writeSessionCookie = (c: Context, secure: boolean, token: string): void =>
  setCookie(c, nameOf(secure), token, { path: '/', httpOnly: true, sameSite: 'Lax', secure })

export const clearSessionCookie = (c: Context, secure: boolean): void => {
  deleteCookie(c, nameOf(secure), { path: '/', secure })
}
