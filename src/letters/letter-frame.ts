import { inWords } from '../core/days.ts'
import {
  type Addressee,
  addressLines,
  named,
  salutation,
  type ToRepresentative,
  type ToResident,
} from './addressee.ts'
import { facts, heading, paragraph, paragraphsOf } from './blocks.ts'
import type { LetterBlock, LetterContent, Letterhead } from './letter-content.ts'

/** What a municipality puts in all its letters; set once, on the screen for the letterhead. */
export type Sender = {
  letterhead: Letterhead
  objection: {
    /** Where an objection goes by post. */
    address: readonly string[]
    /** Where it can be made by computer; absent when that way is not open (Awb 2:15). */
    site?: string
    /** The court for a provisional measure: "rechtbank Den Haag". */
    court: string
  }
  /** Free and independent (Wmo 2.2.4, 2.3.2(3)). */
  clientSupport: { name: string; phone: string; site?: string }
  /** `kept` says how long a file is kept: "15 jaar" (Wmo 5.3.4). */
  privacy: { site: string; kept: string }
}

/** Everything around the words of one letter; the facts of its kind come beside it. */
export type LetterFrame<To extends Addressee = ToResident | ToRepresentative> = {
  sender: Sender
  to: To
  day: Temporal.PlainDate
  ourReference: string
  yourReference?: string
  /** Who answers questions about it. `hours`: "op werkdagen van 9 tot 12 uur". */
  contact: { name: string; phone: string; hours?: string }
  /** Awb 10:10: on whose behalf; the mandate register says who signs, and whether a second one must. */
  signature: { onBehalf: string; signers: readonly [Signer] | readonly [Signer, Signer] }
  /** What the resident wants; who else gets a letter about him gets an ordinary one, in Dutch. */
  largePrint: boolean
  /** The language in which the resident wants to be helped, when it is not Dutch: "Turks". */
  interpreter?: string
  /** How the municipality calls its own things, by its policy. */
  names: LocalNames
  /** A paragraph of the worker's own. */
  ownWords?: { writer: string; text: string }
}

/** `counter` is "het Wmo-loket"; the others stand without an article: "keukentafelgesprek". */
export type LocalNames = { counter: string; conversation: string; individualProvision: string }

export type Signer = { name: string; function: string }

export type LetterParts = {
  kind: string
  title: string
  blocks: readonly LetterBlock[]
  enclosures?: readonly string[]
  /** What the reader fills in and sends back. */
  slip?: { title: string; blocks: readonly LetterBlock[] }
  /** The articles on which the letter rests. */
  basis: readonly string[]
}

/** The frozen letter: the frame's own words around the words of one kind. */
export function compose(frame: LetterFrame<Addressee>, parts: LetterParts): LetterContent {
  const { sender, to, day } = frame
  return {
    kind: parts.kind,
    language: 'nl',
    largePrint: frame.largePrint && to.kind === 'resident',
    letterhead: sender.letterhead,
    day: day.toString(),
    ourReference: frame.ourReference,
    references: references(frame),
    addressee: addressLines(to),
    title: parts.title,
    salutation: salutation(to),
    blocks: [...onBehalfOf(to), ...parts.blocks, ...questions(frame)],
    closing: {
      greeting: 'Met vriendelijke groet,',
      onBehalf: frame.signature.onBehalf,
      signers: [...frame.signature.signers],
    },
    enclosures: [...(parts.enclosures ?? [])],
    footer: [`Hoe wij met uw gegevens omgaan, leest u op ${sender.privacy.site}.`],
    slip: parts.slip ? { title: parts.slip.title, blocks: [...slipHead(frame), ...parts.slip.blocks] } : null,
    labels: { ourReference: 'Ons kenmerk', page: 'pagina', of: 'van', enclosures: 'Bijlagen' },
    basis: [...parts.basis],
  }
}

/** The worker's own paragraph, where the kind of letter gives it a place. */
export const ownWords = ({ ownWords }: LetterFrame<Addressee>): LetterBlock[] =>
  ownWords && paragraphsOf(ownWords.text).length > 0
    ? [
        {
          kind: 'own-words',
          writer: `${ownWords.writer} schrijft u hierbij:`,
          paragraphs: paragraphsOf(ownWords.text),
        },
      ]
    : []

const references = (frame: LetterFrame<Addressee>) => [
  { what: 'Datum', words: inWords(frame.day) },
  { what: 'Ons kenmerk', words: frame.ourReference },
  ...(frame.yourReference ? [{ what: 'Uw kenmerk', words: frame.yourReference }] : []),
  { what: 'Contact', words: `${frame.contact.name}, ${frame.contact.phone}` },
]

/** Whose sheet it is, and where it goes. */
const slipHead = ({ sender: { letterhead }, to, ourReference }: LetterFrame<Addressee>): LetterBlock[] => [
  facts([
    ['Van', to.kind === 'representative' ? named(to.resident) : addressLines(to)[0]],
    ['Ons kenmerk', ourReference],
    ['Stuur dit blad naar', [letterhead.municipality, ...letterhead.address.slice(-2)].join(', ')],
  ]),
]

/** Says to a representative for whom the letter is, once, so that "u" can mean the resident in all kinds. */
const onBehalfOf = (to: Addressee): LetterBlock[] =>
  to.kind === 'representative'
    ? [
        paragraph(
          `Deze brief is bestemd voor ${named(to.resident)}. U krijgt hem als ${to.role}. ` +
            `Met "u" bedoelen wij ${named(to.resident)}.`,
        ),
      ]
    : []

function questions({ contact, interpreter, ourReference, to }: LetterFrame<Addressee>): LetterBlock[] {
  const hours = contact.hours ? ` ${contact.hours}` : ''
  return [
    heading('Heeft u vragen?'),
    paragraph(`Bel dan ${contact.name}: ${contact.phone}${hours}. Noem ons kenmerk: ${ourReference}.`),
    ...(interpreter && to.kind === 'resident'
      ? [
          paragraph(
            `Spreekt u liever ${interpreter}? Zeg dat als u belt. Dan regelen wij een tolk. Dat kost u niets.`,
          ),
        ]
      : []),
  ]
}
