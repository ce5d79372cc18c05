import { describe, expect, it } from 'vitest'
import { filePath } from '../modules/ground/cases/file-page.tsx'
import { taskKinds } from '../modules/ground/cases/task-kinds.ts'
import { deskRoutes } from './desk-routes.ts'

const pages = deskRoutes.flatMap((desk) =>
  desk.routes.filter(({ method }) => method === 'GET').map(({ path }) => path),
)

describe('the place of every kind of task', () => {
  it.each(Object.entries(taskKinds))('%s leads to a page that is there', (_, { page }) =>
    expect(pages).toContain(filePath(':id', page)),
  )
})
