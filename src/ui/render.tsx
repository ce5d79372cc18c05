import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** The whole HTML document of a page (`DeskPage`, `PublicPage`), doctype in front. */
export const renderPage = (page: ReactElement): string => `<!DOCTYPE html>${renderToStaticMarkup(page)}`

/** The HTML of a part of a page, for answers that replace a part. */
export const renderPart = (part: ReactElement): string => renderToStaticMarkup(part)
