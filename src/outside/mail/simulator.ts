import { isAddress, type Mail } from './mail.ts'
import { wordsOf, type MailText } from './notice.ts'

/** A mail as the demo keeps it, to be read on a page instead of in a mailbox. */
export type KeptMail = MailText & { to: string; from: string }

/** Stands in for the mail server in the demo: nothing leaves, each mail is handed to `keep`. */
export const mailSimulator = (keep: (mail: KeptMail) => Promise<void>): Mail => ({
  async send(message) {
    const words = wordsOf(message)
    if (!isAddress(message.to)) return 'rejected'
    await keep({ ...words, to: message.to, from: message.sender })
    return 'sent'
  },
})
