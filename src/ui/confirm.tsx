import type { ReactNode } from 'react'
import { Button, ButtonLink, Buttons } from './button.tsx'
import { Form } from './form.tsx'
import type { Frame } from './frame.ts'

export type ConfirmProps = {
  frame: Pick<Frame, 'token'>
  action: string
  version?: number | string
  /** What will happen, naming the thing and each of its consequences. */
  consequences: readonly ReactNode[]
  /** The button says what it does ("Melding intrekken"). */
  button: string
  /** Where nothing happens. */
  cancel: string
  /** Fields that are asked first, such as a reason. */
  children?: ReactNode
}

/** The question before something that cannot be undone. */
export const Confirm = ({ frame, action, version, consequences, button, cancel, children }: ConfirmProps) => (
  <Form frame={frame} action={action} {...(version !== undefined && { version })}>
    <p>Dit gebeurt er als u doorgaat:</p>
    <ul>
      {consequences.map((consequence, index) => (
        <li key={index}>{consequence}</li>
      ))}
    </ul>
    {children}
    <Buttons>
      <Button kind="warning">{button}</Button>
      <ButtonLink href={cancel}>Niet doen</ButtonLink>
    </Buttons>
  </Form>
)
