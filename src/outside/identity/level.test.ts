import { describe, expect, it } from 'vitest'
import { digidLevels, directoryLevels, levelOf, reaches } from './level.ts'

describe('levels of assurance', () => {
  it('stand in an order', () => {
    expect(reaches('high', 'substantial')).toBe(true)
    expect(reaches('middle', 'middle')).toBe(true)
    expect(reaches('basic', 'middle')).toBe(false)
  })

  it('are read from the name that the directory gives them', () =>
    expect(levelOf('urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard', [], digidLevels)).toBe('substantial'))

  it('are read from the means where the directory names no level', () => {
    expect(levelOf(undefined, ['pwd', 'mfa'], directoryLevels)).toBe('middle')
    expect(levelOf('1', ['pwd'], directoryLevels)).toBe('basic')
    expect(levelOf(undefined, [], directoryLevels)).toBe('basic')
  })
})
