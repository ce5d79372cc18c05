import type { Scene } from './scene.ts'
import type { StepName } from './stages.ts'
import { askForAdvice, delay, takeAdvice } from './steps/advice.ts'
import { depart } from './steps/depart.ts'
import { compose, weigh } from './steps/compose.ts'
import { end } from './steps/end.ts'
import { explore } from './steps/explore.ts'
import { begin, order } from './steps/deliver.ts'
import { prepare, sign } from './steps/decide.ts'
import { apply, findings } from './steps/findings.ts'
import { report, send } from './steps/report.ts'
import { hold, plan, start } from './steps/talk.ts'
import { answer, triage } from './steps/triage.ts'

/** How each step is done: by the use cases of the program, as a worker does it on the page. */
export const play: Record<StepName, (scene: Scene) => Promise<void>> = {
  send,
  report,
  answer,
  triage,
  start,
  plan,
  hold,
  explore,
  'ask-advice': askForAdvice,
  'receive-advice': takeAdvice,
  delay,
  weigh,
  compose,
  findings,
  apply,
  prepare,
  sign,
  order,
  begin,
  depart,
  end,
}
