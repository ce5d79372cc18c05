/** Shows the buttons marked `data-print`, which make no sense without script, and lets them print the page. */
export function offerPrint(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      window.print()
    })
  }
}
