import { Hono } from 'hono'
import type { Environment } from '../../../http/environment.ts'
import { actsDesk } from './acts-desk.tsx'
import { adviceDesk } from './advice-desk.tsx'
import { carersDesk } from './carers-desk.tsx'
import { guideDesk } from './guide-desk.tsx'
import { housematesDesk } from './housemates-desk.tsx'
import { needsDesk } from './needs-desk.tsx'
import { overviewDesk } from './overview-desk.tsx'
import { partsDesk } from './parts-desk.tsx'
import { talksDesk } from './talks-desk.tsx'

/** All pages of an investigation. */
export const investigationDesk = new Hono<Environment>()

for (const desk of [
  overviewDesk,
  guideDesk,
  needsDesk,
  talksDesk,
  partsDesk,
  adviceDesk,
  housematesDesk,
  carersDesk,
  actsDesk,
])
  investigationDesk.route('/', desk)
