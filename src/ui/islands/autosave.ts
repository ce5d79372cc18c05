/**
 * Saves single fields while somebody types.
 *
 * The page:  `<Form frame action autosave={{ url, user }}>` with `<SavedAt>` in it, and `version` on each field
 *            (`data-version`). Without script the same form is sent as a whole; a hidden field `shown.NAME` with the
 *            version of a field is kept true for that.
 * Sent:      POST url, JSON `{ field, value, version }`, header `x-form-token`. `value` is a text, or a list for check
 *            boxes; `version` is the version of that field that the page last knew.
 * Answered:  200 `{ version, savedAt? }`     saved; `savedAt` is the server's time ("14:05")
 *            409 `{ theirs, version, by? }`  somebody else saved first; both texts are shown, a person chooses
 *            422 `{ message }`               the field's content is refused; kept on the device
 *            anything else                   kept on the device and tried again; 401, 403 or a redirect: log in first
 * Kept:      what was not yet saved stays in localStorage under the user's id until it is saved or he logs out, and is
 *            put back and sent when he opens the page again.
 */
import { controlsOf, isControl } from './controls.ts'
import { FieldSaver } from './field-saver.ts'
import { forgetOld } from './kept.ts'

export function startAutosave(): void {
  forgetOld(Date.now())
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) watch(form)
}

function watch(form: HTMLFormElement): void {
  const { autosave: url = '', user = '' } = form.dataset
  const fields = new Map<string, FieldSaver>()
  for (const control of controlsOf(form)) {
    if (fields.has(control.name)) continue
    const version = Number(control.closest<HTMLElement>('[data-version]')?.dataset['version'] ?? 0)
    fields.set(control.name, new FieldSaver(form, url, user, control.name, version))
  }
  const fieldOf = (event: Event) => (isControl(event.target) ? fields.get(event.target.name) : undefined)
  form.addEventListener('input', (event) => fieldOf(event)?.typed())
  form.addEventListener('change', (event) => void fieldOf(event)?.save())
  form.addEventListener('submit', () => {
    for (const field of fields.values()) field.stop()
  })
  window.addEventListener('online', () => {
    for (const field of fields.values()) void field.save()
  })
}
