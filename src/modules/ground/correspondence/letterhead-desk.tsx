import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import { Missing } from '../../../core/failure.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { renderLetter } from '../../../letters/render-letter.ts'
import { hiddenFields } from '../../../ui/form.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { untyped, type Typed } from '../../../ui/typed.ts'
import { fieldsOf, letterheadForm, senderOf } from './letterhead-form.ts'
import { LETTERHEAD, LetterheadPage, NewLetterheadPage, VersionPage } from './letterhead-page.tsx'
import { letterheadFrom, letterheadsOf } from './letterhead-store.ts'
import { inForce, sampleLetter, versionNumber } from './letterhead.ts'
import { checkPrints, setLetterhead } from './set-letterhead.ts'

/** What stands in all letters: what it is now, what it was, and changing it. */
export const letterheadDesk = new Hono<Environment>()

letterheadDesk.get(LETTERHEAD, async (c) => {
  demand(c.var.actor, 'municipality.manage')
  const shown = await transact(c, async (tx) => {
    const versions = await letterheadsOf(tx)
    const current = inForce(versions, c.var.now)
    return { versions, sender: current && (await letterheadFrom(tx, current.from)) }
  })
  return c.html(renderPage(<LetterheadPage c={c} {...shown} />))
})

letterheadDesk.get(`${LETTERHEAD}/nieuw`, async (c) => {
  demand(c.var.actor, 'municipality.manage')
  // Begins with the newest, also when that has yet to begin: it is what would be replaced.
  const { versions, newest } = await transact(c, async (tx) => {
    const all = await letterheadsOf(tx)
    return { versions: all, newest: all[0] && (await letterheadFrom(tx, all[0].from)) }
  })
  const typed = untyped(newest ? fieldsOf(newest) : { window: 'left' })
  return c.html(renderPage(<NewLetterheadPage c={c} typed={typed} version={versionNumber(versions)} />))
})

/** The version that the first page showed stays with the form, so that a change in between is noticed. */
const versionIn = (typed: Typed): string => String(typed.values[hiddenFields.version] ?? '')

const again = (c: Request) => (typed: Typed) => (
  <NewLetterheadPage c={c} typed={typed} version={versionIn(typed)} />
)

letterheadDesk.post(`${LETTERHEAD}/nieuw`, async (c) => {
  const { actor, municipality, today } = c.var
  demand(actor, 'municipality.manage')
  return handleForm(c, {
    schema: letterheadForm,
    show: again(c),
    preview: async (_, input, typed) => {
      const shown = senderOf(input)
      checkPrints(shown, municipality.name, today)
      return <NewLetterheadPage c={c} typed={typed} version={versionIn(typed)} shown={shown} />
    },
    act: async (tx, input) => {
      await setLetterhead(tx, actor, municipality.name, input)
      return LETTERHEAD
    },
  })
})

/** The version that an address names. */
async function versionOf(c: Request) {
  demand(c.var.actor, 'municipality.manage')
  return transact(c, async (tx) => {
    const version = (await letterheadsOf(tx)).find(
      ({ from }) => String(from.epochMilliseconds) === c.req.param('version'),
    )
    if (!version) throw new Missing('letterhead')
    return { version, sender: await letterheadFrom(tx, version.from) }
  })
}

letterheadDesk.get(`${LETTERHEAD}/:version`, async (c) =>
  c.html(renderPage(<VersionPage c={c} {...await versionOf(c)} />)),
)

letterheadDesk.get(`${LETTERHEAD}/:version/pdf`, async (c) => {
  const { sender } = await versionOf(c)
  const letter = sampleLetter(sender, c.var.municipality.name, c.var.today)
  return c.body(new Uint8Array(renderLetter(letter)), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="voorbeeld.pdf"',
    'cache-control': 'no-store',
  })
})
