/** A browser without a screen: keeps cookies by path, follows redirects, sends forms. */
export type Visitor = {
  /** Goes to a page and follows its redirects, until one leads to an address that begins with `until`. */
  visit(url: string): Promise<Arrival>
  /** Sends a form by POST, then goes on as `visit`. */
  send(url: string, fields: Record<string, string>): Promise<Arrival>
}

export type Arrival = { url: string; status: number; text: string }

export function visitor(until: string): Visitor {
  const cookies = new Map<string, { value: string; path: string }>()

  const cookieFor = (url: URL) =>
    [...cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ')

  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/)
      const [name = '', value = ''] = pair.split('=')
      const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/'
      if (value === '') cookies.delete(name)
      else cookies.set(name, { value, path })
    }
  }

  async function go(url: string, form?: Record<string, string>): Promise<Arrival> {
    if (url.startsWith(until)) return { url, status: 0, text: '' }
    const response = await fetch(url, {
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      headers: { accept: 'text/html', cookie: cookieFor(new URL(url)) },
      redirect: 'manual',
    })
    keep(response)
    const location = response.headers.get('location')
    if (location !== null) return go(new URL(location, url).href)
    return { url, status: response.status, text: await response.text() }
  }

  return { visit: (url) => go(url), send: (url, fields) => go(url, fields) }
}
