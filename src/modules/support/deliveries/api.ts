import { z } from 'zod'
import type { Actor } from '../../../core/actor.ts'
import { parseDay } from '../../../core/days.ts'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { day, id } from '../../../http/answer.ts'
import { optionalText } from '../../../http/fields.ts'
import { read, type Operation } from '../../../http/operation.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import { changeFile, lookOperation } from '../../ground/cases/file-api.ts'
import { beginHelp } from './begin-help.ts'
import { endHelp } from './end-help.ts'
import { beginForm, changeForm, inviteForm, keepForm, orderForm, startForm, stopForm } from './form.ts'
import { inviteToReview } from './invite-to-review.ts'
import { keepHelp } from './keep-help.ts'
import { orderProvider } from './order-provider.ts'
import { openReviewsOf, reviewsAhead, type ReviewCursor } from './review-list.ts'
import { startReview } from './start-review.ts'
import { deliveriesOf, reviewsOf } from './store.ts'
import { tellChange } from './tell-change.ts'

const delivery = z.object({
  line: id,
  lineVersion: z.number().int(),
  what: z.string(),
  state: z.enum(['decided', 'running', 'ended']),
  startedOn: day.nullable(),
  endedOn: day.nullable(),
  endedBecause: z.string(),
})

const review = z.object({
  id,
  version: z.number().int(),
  line: id,
  decision: id,
  what: z.string(),
  kind: z.string(),
  state: z.string(),
  until: day.nullable(),
  onDay: day,
  startBy: day,
  nextOn: day.nullable(),
})

const listed = z.object({
  id,
  caseFile: id,
  what: z.string(),
  startBy: day,
  invitedOn: day.nullable(),
  startedOn: day.nullable(),
})

/** How many reviews come on one page. */
const PAGE = 25

/** How far ahead the months are counted. */
const MONTHS = 12

const order = 'deliveries.order'
const lead = 'investigations.lead'

/** What the API does with help that was granted: ordering, beginning, ending, and looking at it again. */
export const deliveryOperations: Operation[] = [
  lookOperation({
    id: 'listDeliveries',
    path: '/files/{file}/deliveries',
    summary: 'Toont de toegekende hulp van een dossier, en wanneer er opnieuw wordt gekeken',
    scope: 'files.read',
    action: 'view deliveries',
    purpose: 'hulp bekijken',
    answer: z.object({ deliveries: z.array(delivery), reviews: z.array(review) }),
    act: async (tx, _, file) => ({
      deliveries: await deliveriesOf(tx, file.id),
      reviews: await reviewsOf(tx, file.id),
    }),
  }),
  changeFile({
    id: 'orderProvider',
    path: '/files/{file}/deliveries/{line}/order',
    summary: 'Geeft een aanbieder de opdracht, per brief',
    scope: order,
    body: orderForm,
    answer: z.object({ letter: id }),
    act: async (tx, actor, file, { params, body }) => ({
      letter: await orderProvider(tx, actor, file.id, params.line, body),
    }),
  }),
  changeFile({
    id: 'beginHelp',
    path: '/files/{file}/deliveries/{line}/begin',
    summary: 'Legt vast dat de hulp is begonnen',
    scope: order,
    body: beginForm,
    act: (tx, actor, file, { params, body }) => beginHelp(tx, actor, file.id, params.line, body),
  }),
  changeFile({
    id: 'endHelp',
    path: '/files/{file}/deliveries/{line}/end',
    summary: 'Legt vast dat de hulp is gestopt, zonder besluit',
    scope: order,
    body: stopForm,
    act: (tx, actor, file, { params, body }) => endHelp(tx, actor, file.id, params.line, body),
  }),
  changeFile({
    id: 'tellChange',
    path: '/files/{file}/situation-changes',
    summary: 'Legt vast dat de situatie is veranderd, en welke hulp daarom opnieuw wordt bekeken',
    scope: lead,
    body: changeForm,
    act: (tx, actor, file, { body }) => tellChange(tx, actor, file.id, body),
  }),
  changeFile({
    id: 'inviteToReview',
    path: '/files/{file}/reviews/{review}/invite',
    summary: 'Nodigt de inwoner uit om opnieuw naar de hulp te kijken',
    scope: lead,
    body: inviteForm,
    act: (tx, actor, file, { params, body }) => inviteToReview(tx, actor, file.id, params.review, body),
  }),
  changeFile({
    id: 'startReview',
    path: '/files/{file}/reviews/{review}/start',
    summary: 'Begint de herindicatie als nieuwe melding in een eigen dossier',
    scope: lead,
    body: startForm,
    answer: z.object({ caseFile: id }),
    act: async (tx, actor, file, { params, body }) => ({
      caseFile: await startReview(tx, actor, file.id, params.review, body),
    }),
  }),
  changeFile({
    id: 'keepHelp',
    path: '/files/{file}/reviews/{review}/keep',
    summary: 'Laat de hulp zoals zij is, en kiest wanneer er opnieuw wordt gekeken',
    scope: lead,
    body: keepForm,
    act: (tx, actor, file, { params, body }) => keepHelp(tx, actor, file.id, params.review, body),
  }),
  read({
    id: 'listReviews',
    path: '/reviews',
    summary: 'Noemt de hulp die opnieuw moet worden bekeken, wat het eerst moet beginnen bovenaan',
    scope: 'files.read',
    query: z.object({
      area: optionalText(80).meta({ description: 'een gebied van de medewerker; leeg is alle' }),
      started: z.enum(['true', 'false']).optional(),
      after: optionalText(60).meta({ description: 'de laatste van de vorige bladzijde, als dag_id' }),
    }),
    answer: z.object({
      reviews: z.array(listed),
      ahead: z.array(z.object({ month: z.string(), ends: z.number().int(), periodic: z.number().int() })),
      more: z.boolean(),
    }),
    act: async (tx, actor, { query }) => {
      if (query.area !== '' && !actor.areas.includes(query.area)) throw new Missing('area')
      const started = query.started === undefined ? undefined : query.started === 'true'
      const filter = { area: query.area || undefined, started }
      const found = await openReviewsOf(tx, actor, filter, PAGE + 1, cursorOf(query.after))
      const ahead = await reviewsAhead(tx, actor, MONTHS)
      await noteList(tx, actor)
      return { reviews: found.slice(0, PAGE), ahead, more: found.length > PAGE }
    },
  }),
]

const noteList = (tx: Tx, actor: Actor) =>
  recordAudit(tx, actor, {
    action: 'view list of reviews',
    purpose: 'herindicaties plannen',
    fields: ['number', 'area', 'help', 'days'],
  })

/** Where the next page begins: the day and the id of the last review of the page before. */
function cursorOf(text: string): ReviewCursor | undefined {
  if (text === '') return undefined
  const [first = '', last = ''] = text.split('_')
  const startBy = parseDay(first)
  if (!startBy || !isId(last)) throw new Missing('page')
  return { startBy, id: last }
}
