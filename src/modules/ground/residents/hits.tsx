import { inShort, inWords } from '../../../core/days.ts'
import type { PartialDate, Person } from '../../../outside/brp/person.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { doubleGrounds, type LikelyDouble } from './likely-doubles.ts'
import { MOST_HITS, type Hit, type Hits } from './find-residents.ts'
import { fullName } from './name.ts'

const Name = ({ hit, next }: { hit: Hit; next: string }) => (
  <>
    <a href={`/inwoners/${hit.id}${next && `/${next}`}`}>{hit.name}</a>
    {hit.diedOn && <Status>Overleden</Status>}
    {!hit.livesHere && <Status>Woont niet meer hier</Status>}
  </>
)

const columns = (next: string) => [
  { head: 'Naam', cell: (hit: Hit) => <Name hit={hit} next={next} /> },
  { head: 'Geboren', cell: (hit: Hit) => (hit.birthDate ? inShort(hit.birthDate) : 'niet bekend') },
  { head: 'Adres', cell: (hit: Hit) => hit.address ?? 'beschermd' },
  { head: 'Gebied', cell: (hit: Hit) => hit.area ?? '' },
]

/** The people in our own records. */
export const OwnHits = ({ hits, next }: { hits: Hits; next: string; today: Temporal.PlainDate }) => (
  <section>
    <h2>In onze gegevens</h2>
    {hits.how === 'similar' && hits.hits.length > 0 && (
      <p>Niemand heet precies zo. Deze namen lijken erop.</p>
    )}
    <Table
      caption="Gevonden inwoners"
      hideCaption
      keyOf={({ id }) => id}
      rows={hits.hits}
      empty="Niemand gevonden in onze eigen gegevens."
      columns={columns(next)}
    />
    {hits.more && (
      <Alert kind="info" title={`Er zijn meer dan ${MOST_HITS} mensen gevonden`}>
        <p>Zoek met de geboortedag erbij, zoals Jansen 5-3-1944.</p>
      </Alert>
    )}
  </section>
)

/** People who may be the same person, each with the reason. */
export const Doubles = ({ doubles, next }: { doubles: readonly LikelyDouble[]; next: string }) => (
  <Table
    caption="Mogelijk dezelfde persoon"
    hideCaption
    keyOf={({ id }) => id}
    rows={doubles}
    columns={[
      ...columns(next),
      { head: 'Waarom', cell: (double: LikelyDouble) => doubleGrounds[double.ground] },
    ]}
  />
)

function partialDay(date: PartialDate | undefined): string {
  switch (date?.known) {
    case 'day':
      return inWords(date.day)
    case 'month':
      return `${date.month}-${date.year}`
    case 'year':
      return String(date.year)
    case 'nothing':
    case undefined:
      return 'niet bekend'
  }
  return date satisfies never
}

const nameOf = ({ name }: Person): string =>
  fullName({
    given_names: name?.givenNames ?? name?.initials ?? '',
    name_prefix: name?.prefix ?? '',
    surname: name?.surname ?? 'naam niet bekend',
  })

/** The people in the register; choosing one takes him over. The BSN goes in the body of the form. */
export const BrpHits = (props: { frame: Frame; persons: readonly Person[]; next: string }) => (
  <section>
    <h2>In de BRP</h2>
    <Table
      caption="Gevonden in de BRP"
      hideCaption
      keyOf={(person) => person.bsn ?? nameOf(person)}
      rows={props.persons}
      columns={[
        { head: 'Naam', cell: nameOf },
        { head: 'Geboren', cell: (person) => partialDay(person.birthDate) },
        {
          head: 'Adres',
          cell: (person) => (person.secrecy ? 'beschermd' : (person.addressLines?.join(', ') ?? '')),
        },
        {
          head: 'Overnemen',
          cell: (person) =>
            person.bsn && (
              <Form frame={props.frame} action="/inwoners/uit-brp">
                <input type="hidden" name="bsn" value={person.bsn} />
                <input type="hidden" name="na" value={props.next} />
                <Button kind="secondary">
                  Kies<span className="kt-hidden"> {nameOf(person)}</span>
                </Button>
              </Form>
            ),
        },
      ]}
    />
  </section>
)

/** Asks the register as well, when our own records had somebody but perhaps not the right one. */
export const AskBrp = (props: { frame: Frame; action: string; typed: string }) => (
  <Form frame={props.frame} action={props.action}>
    <input type="hidden" name="zoek" value={props.typed} />
    <input type="hidden" name="brp" value="ja" />
    <Button kind="secondary">Zoek ook in de BRP</Button>
  </Form>
)
