/** The controls of forms as the islands see them. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export function isControl(target: unknown): target is Control {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return target.name !== ''
  return (
    target instanceof HTMLInputElement &&
    target.name !== '' &&
    !['hidden', 'file', 'password', 'submit', 'button'].includes(target.type)
  )
}

export const controlsOf = (form: HTMLFormElement): Control[] => Array.from(form.elements).filter(isControl)

const ofName = (form: HTMLFormElement, name: string) =>
  controlsOf(form).filter((control) => control.name === name)

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')

/** What a field holds: a text, or for check boxes the values of those that are ticked. */
export function valueOf(form: HTMLFormElement, name: string): string | string[] {
  const controls = ofName(form, name)
  const first = controls[0]
  if (first === undefined) return ''
  if (!isTick(first)) return first.value
  const ticked = controls
    .filter((control) => isTick(control) && control.checked)
    .map((control) => control.value)
  return first.type === 'radio' ? (ticked[0] ?? '') : ticked
}

/** Puts a value back into a field. */
export function fill(form: HTMLFormElement, name: string, value: string | string[]): void {
  for (const control of ofName(form, name)) {
    if (isTick(control)) control.checked = [value].flat().includes(control.value)
    else control.value = [value].flat().join('\n')
  }
}

export const sameValue = (a: string | string[], b: string | string[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
