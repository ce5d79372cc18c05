/**
 * The mails that the program sends. A mail is as open as a postcard, so the list is closed and none says anything about
 * a person or his case: only that something waits behind the log-in.
 */
const notices = {
  'message-waiting': {
    subject: 'Er staat een bericht voor u klaar',
    lines: ['Er staat een nieuw bericht voor u klaar.', 'Log in om het te lezen:'],
  },
  'appointment-changed': {
    subject: 'Er is iets veranderd in uw afspraken',
    lines: ['Er is iets veranderd in uw afspraken met ons.', 'Log in om te zien wat er is veranderd:'],
  },
  'work-waiting': {
    subject: 'Er staat werk voor u klaar',
    lines: ['Er staat iets voor u klaar dat niet kan wachten.', 'Log in om het te bekijken:'],
  },
} as const

export type Notice = keyof typeof notices

/** One mail to one person. */
export type Message = {
  to: string
  notice: Notice
  /** Name of the municipality that writes: "Gemeente Oeverland". */
  sender: string
  /** The page behind the log-in; an address without anything that tells of a person. */
  link: string
}

export type MailText = { subject: string; text: string }

/** The words of a mail. Throws a TypeError when the link carries more than a path, or is no web address. */
export function wordsOf({ notice, sender, link }: Message): MailText {
  const { protocol, search, hash } = new URL(link)
  if (!/^https?:$/.test(protocol) || search !== '' || hash !== '') {
    throw new TypeError('a link in a mail holds a path only')
  }
  const { subject, lines } = notices[notice]
  const closing = ['', 'U kunt niet antwoorden op deze mail.', '', 'Met vriendelijke groet,', sender]
  return { subject, text: [...lines, link, ...closing].join('\n') }
}
