import { forgetUser, hasKept } from './kept.ts'

/** At logging out the device forgets what it kept for the worker; he is asked first when something is not saved. */
export function forgetAtLogout(): void {
  const user = document.body.dataset['user']
  if (user === undefined || user === '') return
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-logout]'))
    form.addEventListener('submit', (event) => {
      const question =
        'Er is tekst die nog niet is opgeslagen. Als u uitlogt, verdwijnt die tekst. Wilt u toch uitloggen?'
      if (hasKept(user) && !window.confirm(question)) {
        event.preventDefault()
        return
      }
      forgetUser(user)
      sessionStorage.clear()
    })
}
