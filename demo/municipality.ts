import { dayOf, momentOf } from '../src/core/days.ts'
import { newId } from '../src/core/id.ts'
import type { Database, Tx } from '../src/database/connect.ts'
import { inMunicipality } from '../src/database/connect.ts'
import type { Sender } from '../src/letters/letter-frame.ts'
import { addWorker } from '../src/modules/ground/access/add-worker.ts'
import { policyNamed } from '../src/modules/ground/policies/policy-named.ts'
import type { Policy } from '../src/modules/ground/policies/policy.ts'
import { decisionKinds } from '../src/modules/ground/policies/shape/deciding.ts'
import { addMunicipality } from '../src/modules/ground/organisations/add-municipality.ts'
import { demoAreas, demoMunicipality } from './places.ts'
import { makeShapes } from './shapes.ts'
import { colleagues } from './files/colleagues.ts'
import { demoWorkers, type DemoWorker } from './workers.ts'

/** The code of the demo's municipality in our own records. */
export const DEMO = `GM${demoMunicipality.code}`

/** The policy file of the demo. */
export const DEMO_POLICY = 'demo'

/** The demo began to work with the program on this day: all that is in it happened since. */
export const DEMO_BEGAN = Temporal.PlainDate.from('2022-01-03')

const letterheadOf = (name: string): Sender => ({
  letterhead: {
    municipality: `Gemeente ${name}`,
    department: 'Maatschappelijke ondersteuning',
    address: ['Marktkade 1', 'Postbus 90', `8880 ZZ Oeverstad`],
    phone: '14 0999',
    site: 'www.oeverland.example',
    colour: '#1d4f5c',
    logo: null,
    window: 'left',
  },
  objection: {
    address: [`Gemeente ${name}`, 'Commissie bezwaarschriften', 'Postbus 90', '8880 ZZ Oeverstad'],
    site: 'www.oeverland.example/bezwaar',
    court: 'rechtbank Midden-Nederland',
  },
  clientSupport: {
    name: 'Steunpunt Oeverland',
    phone: '0999 12 34 56',
    site: 'www.steunpuntoeverland.example',
  },
  privacy: { site: 'www.oeverland.example/privacy', kept: '15 jaar' },
})

/**
 * Makes the municipality of the demo as it was on its first day, working by this policy and bearing the name in it:
 * areas, teams, workers and letterhead, no residents.
 */
export async function makeMunicipality(
  owner: Database,
  program: Database,
  { id: policyFile, municipality: name }: Policy = policyNamed(DEMO_POLICY),
): Promise<void> {
  const began = momentOf(DEMO_BEGAN, Temporal.PlainTime.from('08:00'))
  await addMunicipality(owner, { code: DEMO, name, host: null, policyFile, policyFrom: DEMO_BEGAN }, began)
  await inMunicipality(program, DEMO, async (tx) => {
    await tx
      .insertInto('letterhead')
      .values({ municipality: DEMO, valid_from: began, content: JSON.stringify(letterheadOf(name)) })
      .execute()
    await addAreas(tx)
    await addTeams(tx, began)
  })
}

async function addAreas(tx: Tx): Promise<void> {
  const shapes = makeShapes(demoAreas.length)
  await tx
    .insertInto('area')
    .values(
      demoAreas.map((area, at) => ({
        municipality: DEMO,
        id: area.code,
        name: area.name,
        kind: area.town === area.name ? 'village' : 'district',
        shape: JSON.stringify(shapes[at]),
      })),
    )
    .execute()
}

/** One team for the town and one for the villages, with everybody in his place. */
async function addTeams(tx: Tx, began: Temporal.Instant): Promise<void> {
  const teams = {
    Stad: { id: newId(began), areas: demoAreas.filter((area) => area.town !== area.name) },
    Dorpen: { id: newId(began), areas: demoAreas.filter((area) => area.town === area.name) },
  }
  for (const [name, { id, areas }] of Object.entries(teams)) {
    await tx
      .insertInto('team')
      .values({ municipality: DEMO, id, name: `Gebiedsteam ${name}` })
      .execute()
    await tx
      .insertInto('team_area')
      .values(
        areas.map((area) => ({ municipality: DEMO, team: id, area: area.code, from_day: dayOf(began) })),
      )
      .execute()
  }
  const ids = new Map<DemoWorker, string>()
  for (const worker of [...demoWorkers, ...colleagues]) {
    const id = await addWorker(tx, DEMO, { ...worker, permissions: worker.can }, null, began)
    ids.set(worker, id)
    if (worker.team)
      await tx
        .insertInto('team_member')
        .values({
          municipality: DEMO,
          team: teams[worker.team.name].id,
          worker: id,
          membership: worker.team.membership,
          from_day: dayOf(began),
        })
        .execute()
  }
  // Nobody gives himself a mandate: the one who administers gave them all.
  const [, manager = ''] = [...ids].find(([{ can }]) => can.includes('access.manage')) ?? []
  for (const [{ mandate }, id] of ids) if (mandate) await giveMandate(tx, id, mandate, manager, began)
}

/** What somebody may sign since the demo began, and who gave it. */
async function giveMandate(
  tx: Tx,
  worker: string,
  { upTo }: NonNullable<DemoWorker['mandate']>,
  by: string,
  began: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('mandate')
    .values({
      municipality: DEMO,
      id: newId(began),
      worker,
      kinds: [...decisionKinds],
      up_to: upTo,
      from_day: dayOf(began),
      ground: 'mandaatbesluit van de verzonnen gemeente',
      made_by: by,
      made_at: began,
    })
    .execute()
}
