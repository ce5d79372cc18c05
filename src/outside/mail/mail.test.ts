import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createMail, type Mail } from './mail.ts'
import type { Message } from './notice.ts'
import { mailSimulator, type KeptMail } from './simulator.ts'

const message: Message = {
  to: 'sara@voorbeeld.example',
  notice: 'message-waiting',
  sender: 'Gemeente Oeverland',
  link: 'https://keukentafel.example/mijn',
}

/** A mail server that speaks just enough SMTP, and answers each line beginning with a key by what it maps to. */
async function mailServer(
  answers: Record<string, string> = {},
  plain = true,
): Promise<{ mail: Mail; heard: string[] }> {
  const heard: string[] = []
  const usual: Record<string, string> = { DATA: '354 go on', QUIT: '221 bye', '.': '250 kept', ...answers }
  const server = createServer((socket) => {
    let inData = false
    socket.write('220 ready\r\n')
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        heard.push(line)
        if (inData && line !== '.') continue
        const answer = usual[line.split(/[ :]/, 1)[0] ?? ''] ?? '250 ok'
        inData = answer.startsWith('354')
        socket.write(`${answer}\r\n`)
      }
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return { mail: mailTo(port, plain), heard }
}

const mailTo = (port: number, plain = true): Mail =>
  createMail({
    host: '127.0.0.1',
    port,
    tlsFromStart: false,
    plain,
    from: 'niet-antwoorden@oeverland.example',
    timeoutMs: 2000,
  })

describe('a mail', () => {
  it('goes to the mail server, from the municipality, marked as sent by a program', async () => {
    const { mail, heard } = await mailServer()
    expect(await mail.send(message)).toBe('sent')
    expect(heard).toEqual(
      expect.arrayContaining([
        'MAIL FROM:<niet-antwoorden@oeverland.example>',
        'RCPT TO:<sara@voorbeeld.example>',
        'From: Gemeente Oeverland <niet-antwoorden@oeverland.example>',
        'Subject: Er staat een bericht voor u klaar',
        'Auto-Submitted: auto-generated',
        'https://keukentafel.example/mijn',
      ]),
    )
  })

  it('says nothing about the person: every mail of one kind is the same but for the address', async () => {
    const kept: KeptMail[] = []
    const mail = mailSimulator((one) => {
      kept.push(one)
      return Promise.resolve()
    })
    await mail.send(message)
    await mail.send({ ...message, to: 'theo@voorbeeld.example' })
    expect(kept.map(({ to }) => to)).toEqual(['sara@voorbeeld.example', 'theo@voorbeeld.example'])
    expect(new Set(kept.map(({ subject, text, from }) => JSON.stringify([subject, text, from]))).size).toBe(1)
  })

  it('has no link that carries more than a path', async () => {
    const mail = mailSimulator(() => Promise.resolve())
    for (const link of [
      'https://k.example/mijn?naam=sara',
      'https://k.example/#sara',
      'javascript:alert(1)',
    ]) {
      await expect(mail.send({ ...message, link })).rejects.toThrow(TypeError)
    }
  })
})

describe('a mail that cannot be delivered', () => {
  it('is rejected by the server that does not know the address', async () => {
    const { mail } = await mailServer({ RCPT: '550 no such mailbox' })
    expect(await mail.send(message)).toBe('rejected')
  })

  it('may be tried again when the server has no time, breaks off, or does not answer', async () => {
    expect(await (await mailServer({ RCPT: '451 later' })).mail.send(message)).toBe('unavailable')
    expect(await (await mailServer({ '.': '554 broken' })).mail.send(message)).toBe('unavailable')
    expect(await mailTo(1).send(message)).toBe('unavailable')
  })

  it('is rejected before it leaves when the address is none, or two', async () => {
    const { mail, heard } = await mailServer()
    const kept: KeptMail[] = []
    const simulator = mailSimulator((one) => {
      kept.push(one)
      return Promise.resolve()
    })
    for (const to of ['sara', 'a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example']) {
      expect(await mail.send({ ...message, to })).toBe('rejected')
      expect(await simulator.send({ ...message, to })).toBe('rejected')
    }
    expect([heard, kept]).toEqual([[], []])
  })

  it('does not leave over a connection without TLS, unless that is asked', async () => {
    const { mail, heard } = await mailServer({}, false)
    expect(await mail.send(message)).toBe('unavailable')
    expect(heard.filter((line) => /^(MAIL|RCPT|DATA)/.test(line))).toEqual([])
    const elsewhere = {
      host: 'mail.example',
      port: 25,
      tlsFromStart: false,
      from: 'a@b.example',
      timeoutMs: 100,
    }
    expect(() => createMail({ ...elsewhere, plain: true })).toThrow(TypeError)
  })
})
