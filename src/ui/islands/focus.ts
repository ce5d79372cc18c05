/** Gives the focus to the error summary, so that who cannot see it hears it first. */
export function takeFocus(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus()
}
