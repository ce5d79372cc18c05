import { z } from 'zod'
import { texts } from '../../../../http/fields.ts'
import { change, type Operation } from '../../../../http/operation.ts'
import { passOn } from './pass-on.ts'

/** What the CAK must know of contributions. */
export const contributionOperations: Operation[] = [
  change({
    id: 'passOn',
    path: '/contributions/messages/pass-on',
    summary: 'Legt vast welke berichten over de eigen bijdrage aan het CAK zijn doorgegeven',
    scope: 'contributions.register',
    body: z.object({ messages: texts }),
    act: (tx, actor, { body }) => passOn(tx, actor, body.messages),
  }),
]
