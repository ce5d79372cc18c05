import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { assetResponse, buildAssets } from '../../src/ui/assets.ts'
import { Button, Buttons } from '../../src/ui/button.tsx'
import { Form } from '../../src/ui/form.tsx'
import type { Frame } from '../../src/ui/frame.ts'
import { DeskPage, PublicPage } from '../../src/ui/page.tsx'
import { renderPage } from '../../src/ui/render.tsx'
import { SavedAt } from '../../src/ui/saved-at.tsx'
import { TextArea } from '../../src/ui/text-area.tsx'

type Sent = { field: string; value: string; version: number }

/** A conversation of one field that keeps to the contract of `islands/autosave.ts`, with switches for what goes wrong. */
class Conversation {
  text = ''
  version = 1
  worker = 'anna'
  loggedIn = true
  broken = false
  readonly tokens: (string | undefined)[] = []
  readonly reported: string[] = []

  save({ value, version }: Sent): { status: 200 | 409; body: object } {
    if (version !== this.version)
      return { status: 409, body: { theirs: this.text, version: this.version, by: 'Kees Verzonnen' } }
    this.text = value
    this.version += 1
    return { status: 200, body: { version: this.version, savedAt: '14:05' } }
  }

  /** Somebody else saves at another desk. */
  saveElsewhere(text: string): void {
    this.text = text
    this.version += 1
  }
}

/** Serves a page that saves itself and one with an ordinary form, for a worker who may be logged out meanwhile. */
export async function serveIslands() {
  const assets = await buildAssets()
  const conversation = new Conversation()
  const frame = (): Frame => ({
    municipality: 'Gemeente Tafelrijk',
    assets: assets.frame,
    token: 'token-van-de-sessie',
    menu: [],
    ...(conversation.loggedIn && { worker: { id: conversation.worker, name: 'Iemand' } }),
  })
  const app = new Hono()
  const login = () =>
    renderPage(
      <PublicPage frame={frame()} title="Inloggen">
        <p>Log in om verder te gaan.</p>
      </PublicPage>,
    )

  app.get('/assets/*', (c) => assetResponse(assets, c.req.path) ?? c.notFound())
  app.get('/inloggen', (c) => c.html(login()))
  app.post('/uitloggen', (c) => {
    conversation.loggedIn = false
    return c.redirect('/inloggen', 303)
  })
  app.use(async (c, next) => (conversation.loggedIn ? next() : c.redirect('/inloggen', 303)))
  app.get('/gesprek', (c) =>
    c.html(
      renderPage(
        <DeskPage frame={frame()} title="Gesprek">
          <Form
            frame={frame()}
            action="/gesprek"
            autosave={{ url: '/gesprek/veld', user: conversation.worker }}
          >
            <SavedAt />
            <TextArea
              name="goal"
              label="Wat wilt u bereiken?"
              defaultValue={conversation.text}
              version={conversation.version}
            />
          </Form>
        </DeskPage>,
      ),
    ),
  )
  app.post('/gesprek/veld', async (c) => {
    conversation.tokens.push(c.req.header('x-form-token'))
    if (conversation.broken) return c.body(null, 500)
    const { status, body } = conversation.save(await c.req.json<Sent>())
    return c.json(body, status)
  })
  app.get('/melding', (c) =>
    c.html(
      renderPage(
        <DeskPage frame={frame()} title="Melding aannemen">
          <Form frame={frame()} action="/melding">
            <TextArea name="story" label="Wat is er aan de hand?" />
            <Buttons>
              <Button>Opslaan</Button>
            </Buttons>
          </Form>
        </DeskPage>,
      ),
    ),
  )
  app.post('/melding', async (c) => {
    conversation.reported.push((await c.req.parseBody<{ story: string }>()).story)
    return c.redirect('/melding', 303)
  })

  const server = serve({ fetch: app.fetch, port: 0 })
  await new Promise<void>((resolve) => server.once('listening', resolve))
  return { server, conversation, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
