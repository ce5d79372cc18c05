import { describe, expect, it } from 'vitest'
import { nationalLaw } from '../../../core/law/law.ts'
import { identityOpen } from './identity.ts'
import type { Investigation } from './investigation.ts'
import { mayChange } from './investigation.ts'
import { mayDelay, outlookInWords, termOutlook } from './term-outlook.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const open: Investigation = {
  id: 'i',
  caseFile: 'f',
  report: 'r',
  reportedOn: day('2026-11-13'),
  startedOn: day('2026-11-16'),
  lastDay: day('2026-12-28'),
  mayApplyToldOn: null,
  version: 1,
  state: 'open',
}
const on = (today: string) => termOutlook(nationalLaw(), open, day(today))

describe('the six weeks of an investigation (Wmo 2.3.2(1))', () => {
  it('warn the worker in the last two weeks', () => {
    expect(on('2026-12-13')).toEqual({ kind: 'running', daysLeft: 15, soon: false })
    expect(on('2026-12-14')).toEqual({ kind: 'running', daysLeft: 14, soon: true })
    expect(outlookInWords(on('2026-12-28'), open.lastDay)).toContain('Vandaag is de laatste dag')
  })

  it('give the right to apply from the day after, with two weeks left to decide', () => {
    const outlook = on('2026-12-29')
    expect(outlook).toEqual({
      kind: 'passed',
      mayApplyFrom: day('2026-12-29'),
      toldOn: null,
      decideBy: day('2027-01-12'),
    })
    expect(outlookInWords(outlook, open.lastDay)).toContain('twee weken')
  })

  it('are not moved by an agreed delay, which is only needed after them', () => {
    expect(mayDelay(open, day('2026-12-28'))).toMatchObject({ ok: false, refusal: { rule: 'no-delay' } })
    expect(mayDelay(open, day('2027-01-15')).ok).toBe(true)
  })
})

describe('a closed investigation', () => {
  it('takes no change any more', () => {
    const closed: Investigation = {
      ...open,
      state: 'closed',
      closedOn: day('2026-12-01'),
      closedAs: 'findings',
    }
    expect(mayChange(closed)).toMatchObject({ ok: false, refusal: { rule: 'investigation-closed' } })
    expect(termOutlook(nationalLaw(), closed, day('2027-03-01'))).toEqual({ kind: 'closed' })
  })
})

describe('knowing who somebody is', () => {
  const unknown = { bsnEstablished: false, documentSeen: false }

  it('asks for the BSN (Wmo 5.2.9) and a document (2.3.4) in an investigation', () => {
    expect(identityOpen(unknown, 'investigation')).toEqual(['bsn', 'document'])
    expect(identityOpen({ bsnEstablished: true, documentSeen: true }, 'investigation')).toEqual([])
  })

  it('never holds urgent help up (2.3.3)', () => expect(identityOpen(unknown, 'urgent-help')).toEqual([]))
})
