import { Hono } from 'hono'
import { may } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import type { Environment, Request } from '../../../http/environment.ts'
import { Alert } from '../../../ui/alert.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { renderPage } from '../../../ui/render.tsx'
import type { ResidentCard } from './card.ts'
import { contactDesk } from './contact-desk.tsx'
import { loadResidentPanels, type ResidentParts } from './contributions.ts'
import { householdDesk } from './household-desk.tsx'
import { lifeDesk } from './life-desk.tsx'
import { likelyDoubles, type LikelyDouble } from './likely-doubles.ts'
import { lookAtResident } from './look.ts'
import { mergeDesk, MergePanel, PartPanel } from './merge-desk.tsx'
import { ownMovers } from './movers.ts'
import { recordDesk } from './record-desk.tsx'
import { relationDesk } from './relation-desk.tsx'
import { ContactFacts, Facts, Housemates, Relations } from './resident-facts.tsx'
import { Warnings } from './resident-page.tsx'
import { residentPath, searchRoutes } from './search-desk.tsx'

const shown = [
  'name',
  'birthDate',
  'bsn',
  'address',
  'postalAddress',
  'phone',
  'email',
  'language',
  'relations',
  'household',
  'files',
]

type Seen = { panels: Record<string, unknown>; doubles: readonly LikelyDouble[] }

const ResidentPage = (props: { c: Request; resident: ResidentCard; parts: ResidentParts; seen: Seen }) => {
  const { c, resident, parts, seen } = props
  const mayChange = may(c.var.actor, 'residents.record')
  return (
    <DeskPage
      frame={c.var.frame}
      title={resident.name}
      current="residents"
      back={{ href: '/inwoners', name: 'Inwoners zoeken' }}
      beside={<Warnings resident={resident} />}
    >
      {resident.diedOn && <p>Overleden op {inWords(resident.diedOn)}.</p>}
      {resident.movedOutOn && <p>Verhuisd uit de gemeente op {inWords(resident.movedOutOn)}.</p>}
      {resident.mergedInto ? (
        <Alert kind="info" title="Deze gegevens zijn samengevoegd met een andere inwoner">
          <p>
            Werk verder met <a href={residentPath(resident.mergedInto)}>de andere inwoner</a>. Wat hier staat,
            is zoals het was.
          </p>
        </Alert>
      ) : (
        <>
          <Buttons>
            {may(c.var.actor, 'reports.take') && !resident.diedOn && (
              <ButtonLink href={residentPath(resident.id, 'melding')} kind="primary">
                Nieuwe melding
              </ButtonLink>
            )}
            <ButtonLink href={residentPath(resident.id, 'terugbellen')}>Terugbelverzoek</ButtonLink>
          </Buttons>
          {seen.doubles.length > 0 && <MergePanel c={c} resident={resident} doubles={seen.doubles} />}
        </>
      )}
      {parts.panels.map((panel) => (
        <section key={panel.id}>{panel.show(seen.panels[panel.id], resident, c.var.actor)}</section>
      ))}
      <Panel title="Gegevens">
        <Facts
          resident={resident}
          mayChange={mayChange}
          mayProtect={may(c.var.actor, 'residents.protected-address')}
        />
      </Panel>
      <Panel title="Taal, contact en post">
        <ContactFacts resident={resident} mayChange={mayChange} />
      </Panel>
      <Panel title="Betrokkenen">
        <Relations resident={resident} mayChange={mayChange} today={c.var.today} />
      </Panel>
      <Panel title="Huishouden">
        <Housemates c={c} resident={resident} mayChange={mayChange} />
      </Panel>
      {resident.merges.length > 0 && <PartPanel c={c} resident={resident} />}
    </DeskPage>
  )
}

/** Everything about residents at the desk: searching, recording, the page of one resident and its forms. */
export function residentDesk(later: ResidentParts): Hono<Environment> {
  const parts = {
    ...later,
    movers: [...ownMovers, ...later.movers],
  }
  const desk = new Hono<Environment>()
  desk.route(
    '/',
    searchRoutes(
      {
        path: '/inwoners',
        title: 'Inwoners',
        current: 'residents',
        purpose: 'inwoner zoeken',
        next: '',
        intro:
          'BSN, naam, geboortedag, postcode of straat met huisnummer, of het nummer van een dossier of huishouden',
      },
      parts.finders,
    ),
  )
  desk.route(
    '/',
    searchRoutes(
      {
        path: '/meldingen/nieuw',
        title: 'Voor wie is de melding?',
        current: 'reports',
        purpose: 'melding aannemen',
        next: 'melding',
        intro: 'BSN, of naam met geboortedag, zoals de Boer 5-3-1944',
      },
      parts.finders,
    ),
  )
  desk.route('/', recordDesk)
  desk.get('/inwoners/:id', async (c) => {
    const id = c.req.param('id')
    const look = { action: 'view resident', purpose: 'inwoner bekijken', fields: shown }
    const { resident, seen } = await lookAtResident(c, id, look, async (tx, card) => ({
      panels: await loadResidentPanels(tx, id, parts.panels),
      doubles: card.mergedInto
        ? []
        : await likelyDoubles(tx, c.var.actor, {
            ...card,
            postcode: card.address?.postcode || null,
            houseNumber: card.address?.houseNumber || null,
          }),
    }))
    return c.html(renderPage(<ResidentPage c={c} resident={resident} parts={parts} seen={seen} />))
  })
  for (const routes of [
    contactDesk,
    relationDesk,
    lifeDesk(parts.followers),
    householdDesk,
    mergeDesk(parts.movers),
  ])
    desk.route('/', routes)
  return desk
}
