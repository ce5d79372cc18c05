/**
 * Keeps what was typed in an ordinary form when the session ends before it is sent: in sessionStorage, so in this tab
 * only, under the worker's id. Who logs in again and comes back finds it in the form. It goes away as soon as the form
 * has been dealt with: the next page then comes straight from the form (its referrer), and does not say that it failed.
 * After logging in the next page comes from somewhere else.
 */
import { controlsOf, fill, isControl, valueOf } from './controls.ts'

type Draft = {
  values: Record<string, string | string[]>
  /** The page from which it was sent, until it is known whether it arrived. */
  sentFrom?: string
}

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
  if (user === undefined) return
  settleSent(user, failed !== undefined)
  for (const form of guarded()) guard(form, keyOf(user, form))
}

/** Forgets what was sent and has arrived, and takes back up what was sent and has not. */
function settleSent(user: string, failed: boolean): void {
  const start = JSON.stringify([prefix, user]).slice(0, -1)
  for (const key of Object.keys(sessionStorage).filter((each) => each.startsWith(`${start},`))) {
    const draft = read(key)
    if (draft?.sentFrom === undefined) continue
    if (!failed && document.referrer === draft.sentFrom) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify({ values: draft.values }))
  }
}

function guard(form: HTMLFormElement, key: string): void {
  const draft = read(key)
  // A form with faults holds what was typed already.
  if (draft !== undefined && document.querySelector('[data-focus]') === null) offer(form, draft)
  const write = (sentFrom?: string) => {
    const values = Object.fromEntries(controlsOf(form).map(({ name }) => [name, valueOf(form, name)]))
    sessionStorage.setItem(key, JSON.stringify({ values, ...(sentFrom && { sentFrom }) } satisfies Draft))
  }
  form.addEventListener('input', (event) => {
    if (isControl(event.target)) write()
  })
  form.addEventListener('submit', () => {
    write(location.href.replace(location.hash, ''))
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
