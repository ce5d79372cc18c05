import { showConflict } from './conflict.ts'
import { fill, sameValue, valueOf } from './controls.ts'
import { forget, keep, keptFor } from './kept.ts'

const PAUSE_MS = 1000
const RETRY_MS = 10_000

type Saved = { version: number; savedAt?: string }
type Conflict = { theirs: string | string[]; version: number; by?: string }

/** One field of a form that saves itself; the contract with the server stands in `autosave.ts`. */
export class FieldSaver {
  private timer: ReturnType<typeof setTimeout> | undefined
  /** A save is under way; what is typed meanwhile is sent after it. */
  private busy = false
  private dirty = false
  /** Two texts are shown and nobody has chosen yet: nothing is sent meanwhile. */
  private held = false

  constructor(
    private readonly form: HTMLFormElement,
    private readonly url: string,
    private readonly user: string,
    private readonly name: string,
    private version: number,
  ) {
    this.restore()
  }

  /** Somebody types: the text goes onto the device now, and to the server after a pause. */
  typed(): void {
    this.note()
    this.plan(PAUSE_MS)
  }

  /** Sends now what was not sent yet. */
  async save(): Promise<void> {
    clearTimeout(this.timer)
    if (this.busy || this.held || !this.dirty) return
    this.busy = true
    this.dirty = false
    const value = valueOf(this.form, this.name)
    say(this.form, 'Bezig met opslaan')
    const wait = await this.send(value).then(
      (response) => this.settle(response, value),
      () => this.lost('Geen verbinding. Uw tekst staat op dit apparaat en wordt later opgeslagen.'),
    )
    this.busy = false
    if (this.dirty) this.plan(wait)
  }

  /** The whole form is sent: nothing more to do here. */
  stop(): void {
    clearTimeout(this.timer)
    forget(this.user, this.url, this.name)
  }

  private plan(wait: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), wait)
  }

  private note(): void {
    this.dirty = true
    const value = valueOf(this.form, this.name)
    keep(this.user, this.url, this.name, { value, version: this.version, at: Date.now() })
  }

  /** Puts back what an earlier visit could not save; it is sent with the version that it was written on. */
  private restore(): void {
    const kept = keptFor(this.user, this.url, this.name)
    if (kept === undefined) return
    if (sameValue(kept.value, valueOf(this.form, this.name))) {
      forget(this.user, this.url, this.name)
      return
    }
    fill(this.form, this.name, kept.value)
    this.version = kept.version
    this.dirty = true
    this.plan(0)
  }

  private send(value: string | string[]): Promise<Response> {
    return fetch(this.url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'x-form-token': this.form.querySelector<HTMLInputElement>('input[name="_token"]')?.value ?? '',
      },
      body: JSON.stringify({ field: this.name, value, version: this.version }),
    })
  }

  /** Acts on the answer; gives the milliseconds to wait before what is still unsaved is sent. */
  private async settle(response: Response, sent: string | string[]): Promise<number> {
    switch (response.status) {
      case 200: {
        const { version, savedAt } = (await response.json()) as Saved
        this.version = version
        this.showVersion()
        if (sameValue(valueOf(this.form, this.name), sent)) forget(this.user, this.url, this.name)
        say(this.form, `Opgeslagen om ${savedAt ?? deviceTime()}`)
        return 0
      }
      case 409:
        this.ask((await response.json()) as Conflict)
        return 0
      case 422: {
        const { message } = (await response.json()) as { message: string }
        say(this.form, `Niet opgeslagen: ${message}`, true)
        return 0
      }
      default:
        return this.lost(explain(response))
    }
  }

  /** What the page shows is now this version: the form says so too when it is sent as a whole. */
  private showVersion(): void {
    const shown = this.form.elements.namedItem(`shown.${this.name}`)
    if (shown instanceof HTMLInputElement) shown.value = String(this.version)
  }

  private ask(conflict: Conflict): void {
    say(this.form, 'Niet opgeslagen: iemand anders heeft dit ook gewijzigd.', true)
    this.version = conflict.version
    this.held = true
    showConflict(this.form, this.name, conflict, (value) => {
      this.held = false
      fill(this.form, this.name, value)
      this.note()
      this.plan(0)
    })
  }

  /** The text is on the device already; it is tried again later. */
  private lost(message: string): number {
    this.dirty = true
    say(this.form, message, true)
    return RETRY_MS
  }
}

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
