import type { Outcome } from '../../../outside/brp/client.ts'
import type { Person } from '../../../outside/brp/person.ts'
import { Alert } from '../../../ui/alert.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { BrpHits } from './hits.tsx'

/** What the register answered, and what to do when it does not. */
export function BrpAnswer(props: { frame: Frame; next: string; answer: Outcome<readonly Person[]> }) {
  const { frame, next, answer } = props
  switch (answer.outcome) {
    case 'found':
      return <BrpHits frame={frame} persons={answer.found} next={next} />
    case 'not-found':
      return <p>De BRP kent ook niemand die hierbij past.</p>
    case 'too-many':
      return (
        <Alert kind="info" title="De BRP kent te veel mensen die hierbij passen">
          <p>Zoek op BSN, of vul de achternaam helemaal in.</p>
        </Alert>
      )
    case 'rejected':
      return (
        <Alert kind="info" title="De BRP kan hier niet op zoeken">
          <p>Kijk de spelling na, of zoek op BSN.</p>
        </Alert>
      )
    case 'unavailable':
      return (
        <Alert kind="warning" title="De BRP geeft nu geen antwoord">
          <p>
            U ziet wel wie er in onze eigen gegevens staat. Staat de inwoner er niet bij? Leg hem dan zelf
            vast en vergelijk hem later met de BRP.
          </p>
        </Alert>
      )
  }
  return answer satisfies never
}
