/**
 * Saves single fields while somebody types.
 *
 * The page:  `<Form frame action autosave={{ url, user }}>` with `<SavedAt>` in it, and `version` on each field
 *            (`data-version`). Without script the same form is sent as a whole.
 * Sent:      POST url, JSON `{ field, value, version }`, header `x-form-token`. `value` is a text, or a list for check
 *            boxes; `version` is the version of that field that the page last knew.
 * Answered:  200 `{ version, savedAt? }`     saved; `savedAt` is the server's time ("14:05")
 *            409 `{ theirs, version, by? }`  somebody else saved first; both texts are shown, a person chooses
 *            422 `{ message }`               the field's content is refused; kept on the device
 *            anything else                   kept on the device and tried again; 401, 403 or a redirect: log in first
 * Kept:      what was not yet saved stays in localStorage under the user's id until it is saved or he logs out, and is
 *            put back and sent when he opens the page again.
 */
import { showConflict } from './conflict.ts'
import { controlsOf, fill, isControl, sameValue, valueOf } from './controls.ts'
import { forget, forgetOld, keep, keptFor } from './kept.ts'
import type { Kept } from './kept.ts'

const PAUSE_MS = 1000
const RETRY_MS = 10_000

type Saved = { version: number; savedAt?: string }
type Conflict = { theirs: string | string[]; version: number; by?: string }

/** One field of a form that saves itself. */
type Field = {
  name: string
  version: number
  timer?: ReturnType<typeof setTimeout>
  /** A save is under way; what is typed meanwhile is sent after it. */
  busy: boolean
  dirty: boolean
  /** Two texts are shown and nobody has chosen yet: nothing is sent meanwhile. */
  held: boolean
}

export function startAutosave(): void {
  forgetOld(Date.now())
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) watch(form)
}

function watch(form: HTMLFormElement): void {
  const url = form.dataset['autosave'] ?? ''
  const user = form.dataset['user'] ?? ''
  const fields = new Map<string, Field>()

  for (const control of controlsOf(form)) {
    if (fields.has(control.name)) continue
    const version = Number(control.closest<HTMLElement>('[data-version]')?.dataset['version'] ?? 0)
    fields.set(control.name, { name: control.name, version, busy: false, dirty: false, held: false })
  }

  const save = async (field: Field): Promise<void> => {
    clearTimeout(field.timer)
    if (field.busy || field.held || !field.dirty) return
    field.busy = true
    field.dirty = false
    const value = valueOf(form, field.name)
    say(form, 'Bezig met opslaan')
    const retry = await send(form, url, { field: field.name, value, version: field.version }).then(
      (response) => settle(response, field, value),
      () => lost(field, 'Geen verbinding. Uw tekst staat op dit apparaat en wordt later opgeslagen.'),
    )
    field.busy = false
    if (field.dirty) plan(field, retry ? RETRY_MS : 0)
  }

  const plan = (field: Field, wait: number): void => {
    clearTimeout(field.timer)
    field.timer = setTimeout(() => void save(field), wait)
  }

  /** Whatever went wrong: the text is on the device already, and goes again later. True: wait before trying again. */
  const lost = (field: Field, message: string): boolean => {
    field.dirty = true
    say(form, message, true)
    return true
  }

  const settle = async (response: Response, field: Field, sent: string | string[]): Promise<boolean> => {
    if (response.status === 200) {
      const { version, savedAt } = (await response.json()) as Saved
      field.version = version
      if (sameValue(valueOf(form, field.name), sent)) forget(user, url, field.name)
      say(form, `Opgeslagen om ${savedAt ?? deviceTime()}`)
      return false
    }
    if (response.status === 409) {
      const conflict = (await response.json()) as Conflict
      say(form, 'Niet opgeslagen: iemand anders heeft dit ook gewijzigd.', true)
      field.version = conflict.version
      field.held = true
      showConflict(form, field.name, conflict, (value) => {
        field.held = false
        fill(form, field.name, value)
        note(field)
        plan(field, 0)
      })
      return false
    }
    if (response.status === 422) {
      const { message } = (await response.json()) as { message: string }
      say(form, `Niet opgeslagen: ${message}`, true)
      return false
    }
    return lost(field, explain(response))
  }

  /** Marks a field as changed and puts what it holds on the device. */
  const note = (field: Field): void => {
    field.dirty = true
    keep(user, url, field.name, { value: valueOf(form, field.name), version: field.version, at: Date.now() })
  }

  const fieldOf = (event: Event) => (isControl(event.target) ? fields.get(event.target.name) : undefined)

  form.addEventListener('input', (event) => {
    const field = fieldOf(event)
    if (field === undefined) return
    note(field)
    plan(field, PAUSE_MS)
  })
  form.addEventListener('change', (event) => {
    const field = fieldOf(event)
    if (field?.dirty) void save(field)
  })
  form.addEventListener('submit', () => {
    for (const field of fields.values()) {
      clearTimeout(field.timer)
      forget(user, url, field.name)
    }
  })
  window.addEventListener('online', () => {
    for (const field of fields.values()) void save(field)
  })

  for (const field of fields.values()) {
    const kept = keptFor(user, url, field.name)
    if (kept !== undefined) restore(form, field, kept, url, user)
    if (field.dirty) plan(field, 0)
  }
}

/** Puts back what an earlier visit could not save; it is sent with the version that it was written on. */
function restore(form: HTMLFormElement, field: Field, kept: Kept, url: string, user: string): void {
  if (sameValue(kept.value, valueOf(form, field.name))) {
    forget(user, url, field.name)
    return
  }
  fill(form, field.name, kept.value)
  field.version = kept.version
  field.dirty = true
}

const send = (
  form: HTMLFormElement,
  url: string,
  body: { field: string; value: string | string[]; version: number },
) =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      'x-form-token': form.querySelector<HTMLInputElement>('input[name="_token"]')?.value ?? '',
    },
    body: JSON.stringify(body),
  })

function explain(response: Response): string {
  const loggedOut = response.type === 'opaqueredirect' || response.status === 401 || response.status === 403
  return loggedOut
    ? 'U bent uitgelogd. Uw tekst staat op dit apparaat. Log opnieuw in en open deze pagina weer.'
    : 'Opslaan lukt nu niet. Uw tekst staat op dit apparaat en wordt later opgeslagen.'
}

const deviceTime = () =>
  new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' }).format(new Date())

function say(form: HTMLFormElement, message: string, failed = false): void {
  const place = form.querySelector('[data-saved]')
  if (place === null) return
  place.textContent = message
  place.classList.toggle('kt-saved--failed', failed)
}
