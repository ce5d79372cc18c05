/** An entry of the desk's menu; the web layer leaves out what the worker may not use. */
export type MenuItem = { id: string; href: string; name: string }

/** One sentence about what just happened, shown once on the next page. */
export type Flash = { kind: 'ok' | 'info' | 'warning' | 'error'; text: string }

/**
 * Everything on a page that belongs to the request and not to the module that draws it. The web layer makes one a
 * request and every page and form takes it as `frame`.
 */
export type Frame = {
  municipality: string
  /** URLs of the stylesheets, scripts and fonts, from `assets.ts`. */
  assets: { styles: string; script: string; font: string }
  /** The CSRF token of this session. */
  token: string
  worker?: { id: string; name: string }
  menu: readonly MenuItem[]
  flash?: Flash
  /** Where the program runs on made-up people, said on every page. */
  demo?: boolean
}
