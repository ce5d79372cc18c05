import { z } from 'zod'
import { parseBsn, type Bsn } from '../../../core/bsn.ts'
import { Refused } from '../../../core/failure.ts'
import { id, made } from '../../../http/answer.ts'
import { transact, type Request } from '../../../http/environment.ts'
import { version } from '../../../http/fields.ts'
import { change, changeAfterAsking, type Operation } from '../../../http/operation.ts'
import { personByBsn } from './ask-brp.ts'
import { getResident } from './card.ts'
import type { ResidentParts } from './contributions.ts'
import {
  bsnForm,
  contactForm,
  deathForm,
  endRelationForm,
  housemateForm,
  mergeForm,
  moveForm,
  partForm,
  postalAddressForm,
  protectionForm,
  recordForm,
  relationForm,
} from './form.ts'
import { addHousemate, endHousemate } from './household.ts'
import { mergeResidents, partResidents } from './merge-residents.ts'
import { recordContact, recordPostalAddress } from './record-contact.ts'
import { protectAddress, recordDeath, recordMove, takeBackDeath } from './record-life-events.ts'
import { endRelation, recordRelation } from './record-relation.ts'
import { recordResident } from './record-resident.ts'
import { compareWithBrp, recordBsn, takeFromBrp } from './take-from-brp.ts'

const scope = 'residents.record'
const at = '/residents/{resident}'

/** Who comes on record: by hand, or from the register; and what becomes of two records of one person. */
const recording = ({ movers }: ResidentParts): Operation[] => [
  change({
    id: 'recordResident',
    path: '/residents',
    summary: 'Legt een inwoner met de hand vast; staat hij misschien al vast, dan alleen met isNew',
    scope,
    body: recordForm,
    answer: made,
    act: async (tx, actor, { body }) => {
      const outcome = await recordResident(tx, actor, body)
      if ('recorded' in outcome) return { id: outcome.recorded }
      throw likelyDouble(outcome.doubles.length)
    },
  }),
  changeAfterAsking({
    id: 'takeFromBrp',
    path: '/residents/from-brp',
    summary: 'Neemt een inwoner over uit de BRP',
    scope,
    body: bsnForm.omit({ version: true }),
    answer: made,
    ask: (c, { body }) => personByBsn(c.var.brp, body.bsn),
    act: async (tx, actor, _, told) => ({ id: await takeFromBrp(tx, actor, told) }),
  }),
  change({
    id: 'mergeResidents',
    path: `${at}/merge`,
    summary: 'Maakt van twee inwoners een, met alle dossiers',
    scope: 'residents.merge',
    body: mergeForm,
    answer: z.object({ kept: id }),
    act: async (tx, actor, { params, body }) => {
      const { kept } = await mergeResidents(tx, actor, params.resident, body.other, body.reason, movers)
      return { kept }
    },
  }),
  change({
    id: 'partResidents',
    path: `${at}/part`,
    summary: 'Splitst twee inwoners die ten onrechte een werden',
    scope: 'residents.merge',
    body: partForm,
    act: (tx, actor, { params, body }) =>
      partResidents(tx, actor, params.resident, body.merge, body.reason, movers),
  }),
]

const likelyDouble = (count: number) =>
  new Refused({
    rule: 'likely-doubles',
    because: `Deze inwoner staat misschien al vast: er zijn er ${count} die op hem lijken. Zoek eerst, en stuur isNew mee als het iemand anders is.`,
    source: 'Keukentafel',
  })

/** What changes in somebody's life, and around him. */
const lifeOf = ({ followers }: ResidentParts): Operation[] => [
  change({
    id: 'recordMove',
    path: `${at}/move`,
    summary: 'Legt een verhuizing vast, binnen de gemeente of daarbuiten',
    scope,
    body: moveForm,
    act: (tx, actor, { params, body }) => recordMove(tx, actor, params.resident, body, followers),
  }),
  change({
    id: 'recordDeath',
    path: `${at}/death`,
    summary: 'Legt vast dat een inwoner is overleden',
    scope,
    body: deathForm,
    act: (tx, actor, { params, body }) => recordDeath(tx, actor, params.resident, body, followers),
  }),
  change({
    id: 'takeBackDeath',
    path: `${at}/death/take-back`,
    summary: 'Haalt een overlijden weg dat niet klopt',
    scope,
    body: z.object({ version }),
    act: (tx, actor, { params, body }) => takeBackDeath(tx, actor, params.resident, body),
  }),
  change({
    id: 'protectAddress',
    path: `${at}/address-protection`,
    summary: 'Beschermt het adres van een inwoner, of niet meer',
    scope: 'residents.protected-address',
    body: protectionForm,
    act: (tx, actor, { params, body }) => protectAddress(tx, actor, params.resident, body),
  }),
  changeAfterAsking({
    id: 'recordBsn',
    path: `${at}/bsn`,
    summary: 'Legt het BSN vast; naam en geboortedag worden met de BRP vergeleken',
    scope,
    body: bsnForm,
    answer: z.object({ outcome: z.enum(['verified', 'kept']) }),
    ask: (c, { body }) => personByBsn(c.var.brp, body.bsn),
    act: async (tx, actor, { params, body }, told) => ({
      outcome: await recordBsn(tx, actor, params.resident, body, told, followers),
    }),
  }),
  changeAfterAsking({
    id: 'compareWithBrp',
    path: `${at}/compare-with-brp`,
    summary: 'Vergelijkt een inwoner met de BRP en neemt over wat anders is',
    scope,
    body: z.object({ version }),
    ask: async (c, { params }) => personByBsn(c.var.brp, await bsnOf(c, params.resident)),
    act: (tx, actor, { params, body }, told) =>
      compareWithBrp(tx, actor, params.resident, body, told, followers),
  }),
]

async function bsnOf(c: Request, resident: string): Promise<Bsn> {
  const { bsn } = await transact(c, (tx) => getResident(tx, c.var.actor, resident))
  const parsed = parseBsn(bsn ?? '')
  if (parsed) return parsed
  throw new Refused({
    rule: 'no-bsn',
    because: 'Van deze inwoner is geen BSN bekend. Leg eerst het BSN vast.',
    source: 'Wmo 2015, artikel 5.2.9',
  })
}

/** How somebody is reached, and who acts for or lives with him. */
const around: Operation[] = [
  change({
    id: 'recordContact',
    path: `${at}/contact`,
    summary: 'Legt vast hoe een inwoner wil worden aangesproken en geschreven',
    scope,
    body: contactForm,
    act: (tx, actor, { params, body }) => recordContact(tx, actor, params.resident, body),
  }),
  change({
    id: 'recordPostalAddress',
    path: `${at}/postal-address`,
    summary: 'Legt een ander postadres vast; leeg haalt het weg',
    scope,
    body: postalAddressForm,
    act: (tx, actor, { params, body }) => recordPostalAddress(tx, actor, params.resident, body),
  }),
  change({
    id: 'recordRelation',
    path: `${at}/relations`,
    summary: 'Legt vast wie voor een inwoner optreedt of hem helpt',
    scope,
    body: relationForm,
    answer: made,
    act: async (tx, actor, { params, body }) => ({
      id: await recordRelation(tx, actor, params.resident, body),
    }),
  }),
  change({
    id: 'endRelation',
    path: `${at}/relations/{relation}/end`,
    summary: 'Legt vast dat iemand niet meer voor een inwoner optreedt of hem helpt',
    scope,
    body: endRelationForm,
    act: (tx, actor, { params, body }) => endRelation(tx, actor, params.resident, params.relation, body),
  }),
  change({
    id: 'addHousemate',
    path: `${at}/housemates`,
    summary: 'Legt vast wie bij een inwoner woont',
    scope,
    body: housemateForm,
    act: (tx, actor, { params, body }) => addHousemate(tx, actor, params.resident, body),
  }),
  change({
    id: 'endHousemate',
    path: `${at}/housemates/{housemate}/end`,
    summary: 'Legt vast dat iemand niet meer bij een inwoner woont',
    scope,
    act: (tx, actor, { params }) => endHousemate(tx, actor, params.resident, params.housemate),
  }),
]

/** What the API changes of residents; `parts` is what later modules add. */
export const residentChanges = (parts: ResidentParts): Operation[] => [
  ...recording(parts),
  ...lifeOf(parts),
  ...around,
]
