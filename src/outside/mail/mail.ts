import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { isLoopback } from '../loopback.ts'
import { wordsOf, type Message } from './notice.ts'

export type MailConfig = {
  host: string
  port: number
  /** TLS from the first byte (port 465); otherwise the connection must change to TLS before anything is said. */
  tlsFromStart: boolean
  /** Only for a mail server on this machine: does without TLS. */
  plain?: boolean
  login?: { user: string; password: string }
  /** Address from which mails come. */
  from: string
  timeoutMs: number
}

/** How sending ended; none of them names the address. `rejected`: it does not exist or is not taken, so do not try again. */
export type MailOutcome = 'sent' | 'rejected' | 'unavailable'

export type Mail = { send(message: Message): Promise<MailOutcome> }

/** Sends mails through the municipality's mail server (SMTP). Throws a TypeError for a server elsewhere without TLS. */
export function createMail(config: MailConfig): Mail {
  if (config.plain && !isLoopback(config.host)) throw new TypeError('mail leaves this machine only over TLS')
  const transport = createTransport({
    host: config.host,
    port: config.port,
    secure: config.tlsFromStart,
    requireTLS: !config.plain,
    ignoreTLS: config.plain === true,
    connectionTimeout: config.timeoutMs,
    greetingTimeout: config.timeoutMs,
    socketTimeout: config.timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(config.login ? { auth: { user: config.login.user, pass: config.login.password } } : {}),
  })

  return {
    async send(message) {
      const { subject, text } = wordsOf(message)
      if (!isAddress(message.to)) return 'rejected'
      try {
        await transport.sendMail({
          from: { name: message.sender, address: config.from },
          to: message.to,
          subject,
          text,
          // Keeps out-of-office answers away (RFC 3834).
          headers: { 'auto-submitted': 'auto-generated' },
        })
        return 'sent'
      } catch (failure) {
        return outcomeOf(failure)
      }
    },
  }
}

/** Whether this can be the address of one mailbox. */
export const isAddress = (text: string): boolean => z.email().safeParse(text).success

const refusal = z.object({ code: z.literal('EENVELOPE'), responseCode: z.int().min(500) })

const outcomeOf = (failure: unknown): MailOutcome =>
  refusal.safeParse(failure).success ? 'rejected' : 'unavailable'
