import { describe, expect, it } from 'vitest'
import {
  announcedOn,
  astray,
  mayRecall,
  mayReturn,
  maySendAgain,
  returnFaults,
  type LetterEvent,
} from './letter-event.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const sentOn = day('2026-11-24')
const event = (kind: LetterEvent['kind'], on: string, of: Partial<LetterEvent> = {}): LetterEvent => ({
  kind,
  at: Temporal.Instant.from(`${on}T09:00:00Z`),
  reason: '',
  onDay: null,
  cause: null,
  replacedBy: null,
  ...of,
})
const sent = event('sent', '2026-11-24')
const back = (cause: LetterEvent['cause']) => event('returned', '2026-12-01', { cause })
const again = event('followed-up', '2026-12-03')

describe('the day on which a decision was announced (Awb 3:41)', () => {
  it('is the day on which it was sent', () => {
    expect(announcedOn(sentOn, [sent])).toEqual(sentOn)
    expect(announcedOn(sentOn, [sent, event('recalled', '2026-11-30')])).toEqual(sentOn)
  })

  it('is not there while it came back from a wrong address', () => {
    expect(announcedOn(sentOn, [sent, back('address-wrong')])).toBeNull()
  })

  it('is the day on which it went to the right address', () => {
    expect(announcedOn(sentOn, [sent, back('address-wrong'), again])?.toString()).toBe('2026-12-03')
  })

  it('stays when the reader did not take it at his own address', () => {
    expect(announcedOn(sentOn, [sent, back('address-right')])).toEqual(sentOn)
    expect(announcedOn(sentOn, [sent, back('address-right'), again])).toEqual(sentOn)
  })

  it('is not there either when it reached somebody for whom it was not', () => {
    const recalled = event('recalled', '2026-11-30', { cause: 'address-wrong' })
    expect(announcedOn(sentOn, [sent, recalled])).toBeNull()
  })
})

describe('a letter that was wrong', () => {
  it('is recalled once, and a recall is not recalled', () => {
    expect(mayRecall({ kind: 'findings', events: [sent] }, 'nothing').ok).toBe(true)
    expect(
      mayRecall({ kind: 'findings', events: [sent, event('recalled', '2026-11-30')] }, 'later'),
    ).toMatchObject({ refusal: { rule: 'recalled-already' } })
    expect(mayRecall({ kind: 'letter-recall', events: [sent] }, 'later')).toMatchObject({
      refusal: { rule: 'is-a-recall' },
    })
  })

  it('that is a decision stands until there is a new one', () => {
    expect(mayRecall({ kind: 'decision-grant', events: [sent] }, 'nothing')).toMatchObject({
      refusal: { rule: 'decision-stands' },
    })
    expect(mayRecall({ kind: 'decision-grant', events: [sent] }, 'later').ok).toBe(true)
  })
})

describe('a letter that came back', () => {
  it('is out until then, and is sent again once', () => {
    expect(mayReturn([sent]).ok).toBe(true)
    expect(mayReturn([sent, back('address-wrong')]).ok).toBe(false)
    expect(maySendAgain([sent]).ok).toBe(false)
    expect(maySendAgain([sent, back('address-right')]).ok).toBe(true)
    expect(maySendAgain([sent, back('address-wrong'), again]).ok).toBe(false)
    expect(astray([sent, back('address-wrong')])?.cause).toBe('address-wrong')
  })

  it('came back between its own day and today', () => {
    const today = day('2026-12-01')
    expect(returnFaults(sentOn, day('2026-11-23'), today)).toMatchObject([{ field: 'on' }])
    expect(returnFaults(sentOn, day('2026-12-02'), today)).toMatchObject([{ field: 'on' }])
    expect(returnFaults(sentOn, day('2026-11-24'), today)).toEqual([])
  })
})
