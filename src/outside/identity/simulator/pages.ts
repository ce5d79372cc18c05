import { html } from 'hono/html'
import type { DemoAccount } from './account.ts'

type Html = ReturnType<typeof html>

/** Colours and spacing of the simulated directory: plain, and unlike the program's own pages. */
export const style = `
body { margin: 0; background: #f6f4f9; color: #1f1a2b; font: 1.125rem/1.5 system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem; }
.notice { border-left: 0.5rem solid #5b3a8c; background: #fff; padding: 0.75rem 1rem; margin: 0 0 1.5rem; }
.error { border-left-color: #a4161a; }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: 0 0 0.75rem; padding: 0.75rem 1rem; background: #fff; border: 1px solid #8d86a0; }
li p { margin: 0.25rem 0 0; }
button { font: inherit; min-height: 2.75rem; padding: 0.25rem 1rem; cursor: pointer; color: #fff; background: #4a2c78; border: 2px solid #4a2c78; }
button:hover { background: #33195a; }
button.plain { color: #4a2c78; background: #fff; }
input { font: inherit; padding: 0.5rem; border: 2px solid #5d5670; width: 8rem; }
label { display: block; font-weight: 600; }
.phone { font-size: 1.5rem; letter-spacing: 0.15em; }
:focus-visible { outline: 4px solid #ffb000; outline-offset: 2px; }
form + form { margin-top: 1.5rem; }
`

const page = (base: string, title: string, content: Html | Promise<Html>) =>
  html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="${base}/stijl.css" />
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`

const notice = html`<p class="notice">
  Dit is een oefenomgeving. De mensen hieronder bestaan niet. U hebt geen wachtwoord nodig.
</p>`

const stop = (path: string) =>
  html`<form method="post" action="${path}/stoppen">
    <button class="plain">Stoppen en terug</button>
  </form>`

/** The people to log in as, each one button. */
export const accountsPage = (
  base: string,
  { title, path, accounts }: { title: string; path: string; accounts: readonly DemoAccount[] },
) =>
  page(
    base,
    title,
    html`<h1>${title}</h1>
      ${notice}
      <h2>Als wie wilt u inloggen?</h2>
      <form method="post" action="${path}">
        <ul>
          ${accounts.map(
            ({ subject, name, does }, at) =>
              html`<li>
                <button name="account" value="${subject}" aria-describedby="account-${at}">${name}</button>
                <p id="account-${at}">${does}</p>
              </li>`,
          )}
        </ul>
      </form>
      ${stop(path)}`,
  )

/** The second step: a code that stands on the page, where outside the demo it stands on a phone. */
export const codePage = (
  base: string,
  details: { path: string; account: DemoAccount; code: string; wrong: boolean },
) =>
  page(
    base,
    `${details.wrong ? 'Fout: ' : ''}Code invullen`,
    html`<h1>Code invullen</h1>
      <p class="notice">
        Op de telefoon van ${details.account.name} staat nu deze code:
        <strong class="phone">${details.code}</strong>
      </p>
      <form method="post" action="${details.path}">
        <input type="hidden" name="account" value="${details.account.subject}" />
        ${
          details.wrong
            ? html`<p class="notice error" id="code-error">
                Deze code klopt niet. Vul de code van de telefoon in.
              </p>`
            : ''
        }
        <label for="code">Code</label>
        <p>
          <input
            id="code"
            name="code"
            value="${details.code}"
            inputmode="numeric"
            autocomplete="one-time-code"
            ${details.wrong ? html`aria-invalid="true" aria-describedby="code-error"` : ''}
          />
        </p>
        <button>Inloggen</button>
      </form>
      ${stop(details.path)}`,
  )

/** When a log-in cannot go on. */
export const errorPage = (base: string) =>
  page(
    base,
    'Inloggen lukt niet',
    html`<h1>Inloggen lukt niet</h1>
      <p>
        Deze inlogpoging is verlopen of al gebruikt. Ga terug naar Keukentafel en begin opnieuw met inloggen.
      </p>
      <p><a href="/">Naar Keukentafel</a></p>`,
  )
