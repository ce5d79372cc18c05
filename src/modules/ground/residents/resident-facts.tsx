import { inShort, inWords } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { Button } from '../../../ui/button.tsx'
import { DataList, type DataListItemProps } from '../../../ui/data-list.tsx'
import { Form } from '../../../ui/form.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import type { ResidentCard } from './card.ts'
import { genders, householdRelations, languages, preferredChannels, relationKinds } from './resident.ts'
import { residentPath } from './search-desk.tsx'

type FactsProps = { resident: ResidentCard; mayChange: boolean }

/** An item of a list that can be changed, for who may. */
const item = (
  { resident, mayChange }: FactsProps,
  term: string,
  value: DataListItemProps['value'],
  path?: string,
  label = 'Wijzig',
): DataListItemProps => ({
  term,
  value,
  ...(path && mayChange && { action: { href: residentPath(resident.id, path), label } }),
})

const verifiedWords = ({ bsn, bsnVerifiedOn }: ResidentCard): string | null =>
  bsn && `${bsn} (${bsnVerifiedOn ? `vastgesteld op ${inShort(bsnVerifiedOn)}` : 'nog niet vastgesteld'})`

/** Who somebody is and where he lives. */
export const Facts = (props: FactsProps & { mayProtect: boolean }) => {
  const { resident } = props
  return (
    <DataList
      items={[
        item(props, 'Naam', resident.name),
        item(
          props,
          'Geboren',
          resident.birthDate &&
            `${inWords(resident.birthDate)}${resident.diedOn ? '' : `, ${resident.age} jaar`}`,
        ),
        item(props, 'Geslacht', resident.gender && genders[resident.gender]),
        item(props, 'BSN', verifiedWords(resident), 'bsn', resident.bsnVerifiedOn ? 'Wijzig' : 'Vaststellen'),
        item(
          props,
          'Adres',
          resident.address ? resident.address.words : 'beschermd',
          'verhuizing',
          'Verhuizing',
        ),
        item(
          { ...props, mayChange: props.mayChange && props.mayProtect },
          'Beschermd adres',
          resident.addressProtected ? 'ja' : 'nee',
          'adresbescherming',
        ),
        item(props, 'Gebied', resident.areaName),
        item(
          props,
          'BRP',
          resident.brpCheckedOn ? `vergeleken op ${inShort(resident.brpCheckedOn)}` : 'nog niet vergeleken',
          'brp',
          'Vergelijk',
        ),
        resident.diedOn
          ? item(props, 'Overleden', inWords(resident.diedOn), 'overlijden-terugnemen', 'Neem terug')
          : item(props, 'Overleden', 'nee', 'overlijden', 'Leg vast'),
      ]}
    />
  )
}

/** How somebody wants to be spoken and written to, and where his post goes. */
export const ContactFacts = (props: FactsProps) => {
  const { resident } = props
  const getsLetters = resident.relations.find(({ getsLetters: gets }) => gets)
  return (
    <DataList
      items={[
        item(
          props,
          'Taal',
          `${languages[resident.language] ?? resident.language}${resident.interpreter ? ', met tolk' : ''}`,
          'contact',
        ),
        item(props, 'Grote letters', resident.largePrint ? 'ja' : 'nee', 'contact'),
        item(props, 'Bericht liefst per', preferredChannels[resident.preferredChannel], 'contact'),
        item(props, 'Telefoon', resident.phone, 'contact'),
        item(props, 'E-mail', resident.email, 'contact'),
        item(
          props,
          'Postadres',
          resident.postalAddress === undefined
            ? 'beschermd'
            : (resident.postalAddress?.join(', ') ?? 'het woonadres'),
          'postadres',
        ),
        ...(getsLetters ? [item(props, 'Brieven gaan naar', getsLetters.name)] : []),
      ]}
    />
  )
}

/** Who acts for and helps a resident, with ground and days. */
export const Relations = ({ resident, mayChange, today }: FactsProps & { today: Temporal.PlainDate }) => (
  <>
    <Table
      caption="Betrokkenen"
      hideCaption
      keyOf={({ id }) => id}
      rows={resident.relations}
      empty="Er is nog niemand vastgelegd. Heeft de inwoner een mantelzorger of iemand die hem vertegenwoordigt?"
      columns={[
        {
          head: 'Naam',
          cell: (line) => (
            <>
              {line.name}
              {line.until && Temporal.PlainDate.compare(line.until, today) < 0 && <Status>Niet meer</Status>}
            </>
          ),
        },
        {
          head: 'Rol',
          cell: (line) =>
            line.ground === relationKinds[line.kind]
              ? relationKinds[line.kind]
              : `${relationKinds[line.kind]} (${line.ground})`,
        },
        { head: 'Bereikbaar', cell: (line) => [line.phone, line.email].filter(Boolean).join(', ') },
        { head: 'Krijgt de brieven', cell: (line) => (line.getsLetters ? 'ja' : 'nee') },
        {
          head: 'Dagen',
          cell: (line) =>
            `vanaf ${inShort(line.from)}${line.until ? ` tot en met ${inShort(line.until)}` : ''}`,
        },
        {
          head: 'Wijzigen',
          cell: (line) =>
            mayChange &&
            !line.until && (
              <a href={residentPath(resident.id, `betrokkenen/${line.id}`)}>
                Beëindig<span className="kt-hidden"> {line.name}</span>
              </a>
            ),
        },
      ]}
    />
    {mayChange && (
      <p>
        <a href={residentPath(resident.id, 'betrokkenen/nieuw')}>Betrokkene toevoegen</a>
      </p>
    )}
  </>
)

/** Who lives with a resident, with the number by which the household is found. */
export const Housemates = ({ c, resident, mayChange }: FactsProps & { c: Request }) => (
  <>
    {resident.household?.number && <p className="kt-meta">Huishouden {resident.household.number}</p>}
    <Table
      caption="Huisgenoten"
      hideCaption
      keyOf={(mate) => mate.resident}
      rows={resident.housemates}
      empty="Er zijn geen huisgenoten vastgelegd."
      columns={[
        { head: 'Naam', cell: (mate) => <a href={residentPath(mate.resident)}>{mate.name}</a> },
        { head: 'Rol', cell: (mate) => householdRelations[mate.relation] },
        { head: 'Geboren', cell: (mate) => (mate.birthDate ? inShort(mate.birthDate) : 'niet bekend') },
        {
          head: 'Wijzigen',
          cell: (mate) =>
            mayChange && (
              <Form frame={c.var.frame} action={residentPath(resident.id, 'huishouden/eruit')}>
                <input type="hidden" name="mate" value={mate.resident} />
                <Button kind="quiet">
                  Woont hier niet meer<span className="kt-hidden"> ({mate.name})</span>
                </Button>
              </Form>
            ),
        },
      ]}
    />
    {mayChange && (
      <p>
        <a href={residentPath(resident.id, 'huishouden')}>Huisgenoot toevoegen</a>
      </p>
    )}
  </>
)
