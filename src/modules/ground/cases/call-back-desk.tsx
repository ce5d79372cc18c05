import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import { InputFault } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { renderPage } from '../../../ui/render.tsx'
import { untyped, type Typed } from '../../../ui/typed.ts'
import { recordAudit } from '../access/audit.ts'
import { workersInService } from '../access/workers-in-service.ts'
import { getResident } from '../residents/card.ts'
import type { NumberFinder } from '../residents/contributions.ts'
import { lookAtResident } from '../residents/look.ts'
import { dayValues } from '../residents/resident-page.tsx'
import { residentPath, searchRoutes } from '../residents/search-desk.tsx'
import { answerCallBack } from './answer-call-back.ts'
import { callBackForm, callEndForm } from './call-back-form.ts'
import { CallBackPage, RequestPage, type Asked } from './call-back-pages.tsx'
import { findCallBack, openFilesOf } from './call-back.ts'
import { getFile } from './file.ts'
import { filePath } from './file-page.tsx'
import { lookAtFile } from './look.ts'
import { requestCallBack } from './request-call-back.ts'
import { fileOfTask } from './task.ts'

const look = {
  action: 'open form terugbellen',
  purpose: 'terugbelverzoek vastleggen',
  fields: ['name', 'phone'],
}

const phoneOf = async (tx: Tx, resident: string) =>
  (await tx.selectFrom('resident').select('phone').where('id', '=', resident).executeTakeFirst())?.phone ?? ''

const start = (c: Request, of: Record<string, string>): Typed =>
  untyped({ ...dayValues('dueOn', c.var.today), ...of })

/** A new call-back in a file: the resident himself, unless somebody else is filled in. */
async function askInFile(c: Request, typed?: Typed): Promise<Asked> {
  const { file, seen } = await lookAtFile(c, c.req.param('id') ?? '', look, async (tx, found) => ({
    colleagues: await workersInService(tx, c.var.today),
    phone: await phoneOf(tx, found.resident.id),
  }))
  const { name } = file.resident
  return {
    title: 'Terugbelverzoek',
    file,
    files: [],
    back: { href: filePath(file.id), name: file.number },
    colleagues: seen.colleagues,
    typed: typed ?? start(c, { caller: name, phone: seen.phone }),
  }
}

/** A new call-back about a resident, in one of his files or in none. */
async function askForResident(c: Request, typed?: Typed): Promise<Asked> {
  const { actor, today } = c.var
  const id = c.req.param('id') ?? ''
  const { resident, seen } = await lookAtResident(c, id, look, async (tx) => ({
    colleagues: await workersInService(tx, today),
    files: await openFilesOf(tx, actor, id),
  }))
  return {
    title: `Terugbelverzoek voor ${resident.name}`,
    file: null,
    files: seen.files,
    back: { href: residentPath(id), name: resident.name },
    colleagues: seen.colleagues,
    typed:
      typed ??
      start(c, { caller: resident.name, phone: resident.phone ?? '', file: seen.files[0]?.id ?? '', to: '' }),
  }
}

/** Who wants to be called back: asked from a file, from a resident or from the worklist, and how the call went. */
export function callBackDesk(finders: readonly NumberFinder[]): Hono<Environment> {
  const desk = new Hono<Environment>()

  desk.get('/dossiers/:id/terugbellen', async (c) =>
    c.html(renderPage(<RequestPage c={c} asked={await askInFile(c)} />)),
  )

  desk.post('/dossiers/:id/terugbellen', async (c) =>
    handleForm(c, {
      schema: callBackForm,
      show: async (typed) => <RequestPage c={c} asked={await askInFile(c, typed)} />,
      act: async (tx, input) => {
        const file = await getFile(tx, c.var.actor, c.req.param('id'))
        await requestCallBack(tx, c.var.actor, { resident: file.resident.id, file }, input)
        return filePath(file.id)
      },
    }),
  )

  desk.get('/inwoners/:id/terugbellen', async (c) =>
    c.html(renderPage(<RequestPage c={c} asked={await askForResident(c)} />)),
  )

  desk.post('/inwoners/:id/terugbellen', async (c) => {
    const { actor } = c.var
    const id = c.req.param('id')
    demand(actor, 'residents.search')
    return handleForm(c, {
      schema: callBackForm,
      show: async (typed) => <RequestPage c={c} asked={await askForResident(c, typed)} />,
      act: async (tx, input) => {
        await getResident(tx, actor, id)
        const file = input.file === '' ? null : await getFile(tx, actor, input.file)
        if (file && file.resident.id !== id)
          throw new InputFault([{ field: 'file', message: 'Kies een dossier van deze inwoner' }])
        await requestCallBack(tx, actor, { resident: id, file }, input)
        return '/'
      },
    })
  })

  desk.route(
    '/',
    searchRoutes(
      {
        path: '/terugbellen',
        title: 'Wie wil gebeld worden?',
        current: 'worklist',
        purpose: 'terugbelverzoek vastleggen',
        next: 'terugbellen',
        intro: 'De inwoner over wie het gaat: BSN, naam met geboortedag, of het nummer van het dossier',
      },
      finders,
    ),
  )

  desk.get('/terugbellen/:call', async (c) => c.html(renderPage(await shown(c, untyped()))))

  desk.post('/terugbellen/:call', async (c) =>
    handleForm(c, {
      schema: callEndForm,
      show: (typed) => shown(c, typed),
      act: async (tx, input) => {
        await answerCallBack(tx, c.var.actor, c.req.param('call'), input)
        return '/'
      },
    }),
  )
  return desk
}

/** The page of one call-back. A look is written down, with the file or with the resident alone. */
async function shown(c: Request, typed: Typed) {
  const { actor } = c.var
  const callBack = await transact(c, (tx) => findCallBack(tx, c.req.param('call') ?? ''))
  const seen = { action: 'view call-back', purpose: 'terugbellen', fields: ['caller', 'phone', 'about'] }
  if (callBack.caseFile) {
    const { file } = await lookAtFile(c, callBack.caseFile, seen, async () => undefined)
    return <CallBackPage c={c} file={file} callBack={callBack} typed={typed} />
  }
  await transact(c, async (tx) => {
    await fileOfTask(tx, actor, callBack.task)
    await recordAudit(tx, actor, { ...seen, resident: callBack.resident.id })
  })
  return <CallBackPage c={c} file={null} callBack={callBack} typed={typed} />
}
