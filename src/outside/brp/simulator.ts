import { setTimeout as wait } from 'node:timers/promises'
import { Hono } from 'hono'
import { alwaysGiven, cardOf } from './simulator/card.ts'
import { hitFields, personFields } from './simulator/known-fields.ts'
import { pick, type Card } from './simulator/pick.ts'
import { problems, type Problem } from './simulator/problem.ts'
import { checkQuestion, type Question } from './simulator/question.ts'
import { toRegister, type Register, type RegisteredPerson } from './simulator/register.ts'
import { search } from './simulator/search.ts'

export type BrpSimulatorConfig = {
  people: readonly RegisteredPerson[]
  /** The day that ages are counted on. */
  today: () => Temporal.PlainDate
  /** When given, every question must carry it in the header X-API-KEY. */
  apiKey?: string
  /** Lets the register be slow or fail for some questions, to show and test what then happens. */
  trouble?: (question: Question) => Trouble | undefined
}

export type Trouble =
  | { kind: 'slow'; milliseconds: number }
  | { kind: 'problem'; problem: 'serverError' | 'notAvailable' | 'tooManyRequests' | 'unauthorised' }

const most = 10

/**
 * Stands in for the BRP API Personen 2.7 in the demo and in tests, with invented people: `POST /personen` by BSN, by
 * surname and birth day, and by postcode and house number, answering as its OpenAPI document says.
 */
export function brpSimulator(config: BrpSimulatorConfig): Hono {
  const register = toRegister(config.people)
  const app = new Hono()

  app.post('/personen', async (c) => {
    const refuse = (problem: Problem) =>
      c.body(JSON.stringify({ ...problem, instance: c.req.url }), problem.status, {
        'content-type': 'application/problem+json',
      })

    const unfit = headerProblem(c.req.header(), config.apiKey)
    if (unfit) return refuse(unfit)
    const checked = checkQuestion(await c.req.json<unknown>().catch(() => undefined))
    if (!checked.ok) return refuse(checked.problem)
    const trouble = config.trouble?.(checked.question)
    if (trouble?.kind === 'problem') return refuse(problems[trouble.problem])
    if (trouble?.kind === 'slow') await wait(trouble.milliseconds, undefined, { ref: false })

    const hits = search(checked.question, register)
    const asksOne = checked.question.type === 'RaadpleegMetBurgerservicenummer'
    if (!asksOne && hits.length > most) return refuse(problems.tooManyResults)
    const personen = hits.map((person) => answerCard(person, checked.question, register, config.today()))
    return c.body(JSON.stringify({ type: checked.question.type, personen }), 200, {
      'content-type': 'application/json; charset=utf-8',
    })
  })
  return app
}

function headerProblem(headers: Record<string, string>, apiKey: string | undefined): Problem | undefined {
  if (apiKey !== undefined && headers['x-api-key'] !== apiKey) return problems.unauthenticated
  if (!/application\/(json|\*)|\*\/\*/.test(headers['accept'] ?? '*/*')) return problems.notAcceptable
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) return problems.unsupported
  return undefined
}

/** The asked fields of one person, with what the API always gives. */
function answerCard(
  person: RegisteredPerson,
  question: Question,
  register: Register,
  today: Temporal.PlainDate,
): Card {
  const card = cardOf(person, register, today)
  const tree = question.type === 'RaadpleegMetBurgerservicenummer' ? personFields : hitFields
  const picked = pick(card, question.fields, tree)
  for (const field of alwaysGiven) {
    const value = card[field]
    if (value !== undefined) picked[field] = value
  }
  return picked
}
