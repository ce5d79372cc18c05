import { controlsOf, valueOf } from './controls.ts'

type Choose = (value: string | string[]) => void

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

const inWords = (value: string | string[]) => [value].flat().join(', ')

/** Shows the text of somebody else beside that of the user, who chooses; nothing is thrown away until he does. */
export function showConflict(
  form: HTMLFormElement,
  name: string,
  { theirs, by }: { theirs: string | string[]; by?: string },
  choose: Choose,
): void {
  const field = controlsOf(form).find((control) => control.name === name)
  const place = field?.closest('.utrecht-form-field, .kt-group')
  if (!place) return
  const id = `keuze-${name}`
  document.getElementById(id)?.remove()
  const box = element('section', 'kt-both')
  box.id = id
  box.setAttribute('role', 'alert')
  box.append(
    element(
      'strong',
      '',
      `${by ?? 'Iemand anders'} heeft dit intussen ook gewijzigd. Uw eigen tekst staat hierboven.`,
    ),
    element('p', 'kt-pre', inWords(theirs)),
    buttons(
      () => valueOf(form, name),
      theirs,
      (value) => {
        box.remove()
        field?.focus()
        choose(value)
      },
    ),
  )
  place.append(box)
}

/** What the user has typed is read when he chooses: he may have gone on typing. */
function buttons(mine: () => string | string[], theirs: string | string[], choose: Choose): HTMLElement {
  const row = element('div', 'kt-buttons')
  const add = (text: string, value: () => string | string[]) => {
    const button = element('button', 'utrecht-button utrecht-button--secondary-action', text)
    button.setAttribute('type', 'button')
    button.addEventListener('click', () => {
      choose(value())
    })
    row.append(button)
  }
  add('Mijn tekst bewaren', mine)
  add('De andere tekst overnemen', () => theirs)
  if (typeof theirs === 'string')
    add('Beide achter elkaar zetten', () => [mine(), theirs].filter((text) => text !== '').join('\n\n'))
  return row
}
