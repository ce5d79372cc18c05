import type { ClientSupport } from './client-support.ts'

const siteHref = (site: string) => (/^https?:/.test(site) ? site : `https://${site}`)

/** How client support is reached: name, phone, and the link to its site. */
export const SupportWays = ({ support }: { support: ClientSupport }) => (
  <>
    {support.name}, {support.phone}
    {support.site && (
      <>
        , <a href={siteHref(support.site)}>{support.site}</a>
      </>
    )}
  </>
)
