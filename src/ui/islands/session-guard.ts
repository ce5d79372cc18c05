/**
 * Keeps what was typed in an ordinary form when the session ends before it is sent: in sessionStorage, so in this tab
 * only, under the worker's id. Who logs in again and comes back finds it in the form. It goes away as soon as a form
 * has been dealt with: the first page after sending that is not a fault and not the log-in page.
 */
import { controlsOf, fill, isControl, valueOf } from './controls.ts'

type Draft = { values: Record<string, string | string[]>; sent: boolean }

const prefix = 'keukentafel-form'

const keyOf = (user: string, form: HTMLFormElement) => JSON.stringify([prefix, user, form.action])

function read(key: string): Draft | undefined {
  const text = sessionStorage.getItem(key)
  return text === null ? undefined : (JSON.parse(text) as Draft)
}

const guarded = () =>
  Array.from(document.querySelectorAll<HTMLFormElement>('form[method="post"]')).filter(
    (form) => form.dataset['autosave'] === undefined && form.dataset['logout'] === undefined,
  )

export function guardForms(): void {
  const { user, failed } = document.body.dataset
  // The log-in page, or a page that says why it was not done: what was sent has not arrived.
  if (user === undefined || failed !== undefined) unsend()
  if (user === undefined) return
  forgetSent(user)
  for (const form of guarded()) guard(form, keyOf(user, form))
}

const keysOf = (user?: string) => {
  const start = JSON.stringify(user === undefined ? [prefix] : [prefix, user]).slice(0, -1)
  return Object.keys(sessionStorage).filter((key) => key.startsWith(`${start},`))
}

function unsend(): void {
  for (const key of keysOf()) sessionStorage.setItem(key, JSON.stringify({ ...read(key), sent: false }))
}

/** What was sent has arrived: the server answered with a page of its own. */
function forgetSent(user: string): void {
  for (const key of keysOf(user)) if (read(key)?.sent) sessionStorage.removeItem(key)
}

function guard(form: HTMLFormElement, key: string): void {
  const draft = read(key)
  // A form with faults holds what was typed already.
  if (draft !== undefined && document.querySelector('[data-focus]') === null) offer(form, draft)
  const write = (sent: boolean) => {
    const values = Object.fromEntries(controlsOf(form).map(({ name }) => [name, valueOf(form, name)]))
    sessionStorage.setItem(key, JSON.stringify({ values, sent } satisfies Draft))
  }
  form.addEventListener('input', (event) => {
    if (isControl(event.target)) write(false)
  })
  form.addEventListener('submit', () => {
    write(true)
  })
}

function offer(form: HTMLFormElement, draft: Draft): void {
  for (const [name, value] of Object.entries(draft.values)) fill(form, name, value)
  const line = document.createElement('p')
  line.className = 'kt-saved'
  line.setAttribute('role', 'status')
  line.textContent = 'Wat u eerder typte en nog niet verstuurde, is teruggezet.'
  form.prepend(line)
}
