import type { ReactNode } from 'react'
import { SkipLink } from '@utrecht/component-library-react'
import { Alert } from './alert.tsx'
import { hiddenFields } from './form.tsx'
import type { Frame, MenuItem } from './frame.ts'

/** A step of the way back to the start. */
export type Crumb = { href: string; name: string }

type PageProps = {
  frame: Frame
  /** The title of the page: its h1, and first in the browser's tab. */
  title: string
  /** A fault of the form on this page, so that the browser's tab says so as well. */
  faulty?: boolean | undefined
  /** What was asked was not done; what somebody typed is then kept in the browser (`islands/session-guard.ts`). */
  failed?: boolean | undefined
  /** Where somebody came from; the page before this one in the order of the work. */
  back?: Crumb
  children: ReactNode
}

/** The document around a page: language, title, stylesheet, script. No `style` and no script of its own (CSP). */
const Document = (props: {
  frame: Frame
  title: string
  faulty?: boolean | undefined
  failed?: boolean | undefined
  kind: 'desk' | 'public'
  language?: string | undefined
  large?: boolean | undefined
  children: ReactNode
}) => (
  <html lang={props.language ?? 'nl'} className={`kt-${props.kind}${props.large ? ' kt-large' : ''}`}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${props.faulty ? 'Fout: ' : ''}${props.title} - ${props.frame.municipality}`}</title>
      <link rel="preload" href={props.frame.assets.font} as="font" type="font/woff2" crossOrigin="" />
      <link rel="stylesheet" href={props.frame.assets.styles} />
      <script type="module" src={props.frame.assets.script} />
    </head>
    <body data-user={props.frame.worker?.id} data-failed={props.failed ? '' : undefined}>
      <SkipLink href="#inhoud">Naar de inhoud</SkipLink>
      {props.children}
    </body>
  </html>
)

const FlashMessage = ({ frame }: { frame: Frame }) =>
  frame.flash ? (
    <div className="kt-flash">
      <Alert kind={frame.flash.kind} title={frame.flash.text} />
    </div>
  ) : null

const Back = ({ back }: { back: Crumb }) => (
  <a className="kt-back" href={back.href}>
    <span aria-hidden="true">‹ </span>
    {back.name}
  </a>
)

const Menu = ({ items, current }: { items: readonly MenuItem[]; current: string | undefined }) => (
  <nav className="kt-menu" aria-label="Hoofdmenu">
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          <a href={item.href} aria-current={item.id === current ? 'page' : undefined}>
            {item.name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Demo = ({ frame }: { frame: Frame }) =>
  frame.demo ? <p className="kt-demo">Dit is een demo. Alle mensen zijn verzonnen.</p> : null

const Who = ({ frame }: { frame: Frame }) =>
  frame.worker ? (
    <form method="post" action="/uitloggen" className="kt-who" data-logout="">
      <span>{frame.worker.name}</span>
      <input type="hidden" name={hiddenFields.token} value={frame.token} />
      <button type="submit" className="kt-link-button">
        Uitloggen
      </button>
    </form>
  ) : null

export type DeskPageProps = PageProps & {
  /** The id of the menu entry that this page belongs to. */
  current?: string
  crumbs?: readonly Crumb[]
  /** The head of a resident's file, which stays in view (`FileHead`), with its `Tabs`. */
  head?: ReactNode
  /** Beside the content on a wide screen and below it on a narrow one: usually a `Timeline`. */
  aside?: ReactNode
  /** Short text or a `Status` behind the title. */
  beside?: ReactNode
}

/** A page for people who work at the municipality: menu at the left, close rows. */
export function DeskPage({ back, current, crumbs, head, aside, beside, children, ...page }: DeskPageProps) {
  return (
    <Document {...page} kind="desk">
      <header>
        <Demo frame={page.frame} />
        <div className="kt-top">
          <a className="kt-top__name" href="/">
            Keukentafel
          </a>
          <span className="kt-top__municipality">{page.frame.municipality}</span>
          <Who frame={page.frame} />
        </div>
      </header>
      <div className="kt-desk__frame">
        <Menu items={page.frame.menu} current={current} />
        <div>
          {head}
          <div className={aside ? 'kt-desk__columns kt-desk__columns--two' : 'kt-desk__columns'}>
            <main id="inhoud" className="kt-main" tabIndex={-1}>
              <FlashMessage frame={page.frame} />
              {crumbs && <Crumbs crumbs={crumbs} />}
              {back && <Back back={back} />}
              <div className="kt-title">
                <h1>{page.title}</h1>
                {beside}
              </div>
              {children}
            </main>
            {aside && <aside className="kt-aside">{aside}</aside>}
          </div>
        </div>
      </div>
    </Document>
  )
}

const Crumbs = ({ crumbs }: { crumbs: readonly Crumb[] }) => (
  <nav className="kt-crumbs" aria-label="Kruimelpad">
    <ol>
      {crumbs.map((crumb) => (
        <li key={crumb.href}>
          <a href={crumb.href}>{crumb.name}</a>
        </li>
      ))}
    </ol>
  </nav>
)

export type PublicPageProps = PageProps & {
  /** BCP 47 tag of the language of the page, where it is not Dutch. */
  language?: string | undefined
  /** Letters one size larger, for who asked for them. */
  large?: boolean | undefined
}

/** A page for residents: one column, a big title, one main action. */
export function PublicPage({ back, children, ...page }: PublicPageProps) {
  return (
    <Document {...page} kind="public">
      <header>
        <Demo frame={page.frame} />
        <div className="kt-top">
          <a className="kt-top__name" href="/">
            {page.frame.municipality}
          </a>
          <Who frame={page.frame} />
        </div>
      </header>
      <main id="inhoud" className="kt-main kt-main--public" tabIndex={-1}>
        <FlashMessage frame={page.frame} />
        {back && <Back back={back} />}
        <h1>{page.title}</h1>
        {children}
      </main>
      <footer className="kt-footer">
        <p>Komt u er niet uit? Bel de gemeente of kom langs. Wij helpen u graag.</p>
      </footer>
    </Document>
  )
}
