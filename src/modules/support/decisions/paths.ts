import { filePath } from '../../ground/cases/file-page.tsx'

/** The page of all applications and decisions of a file. */
export const decisionsPath = (caseFile: string): string => filePath(caseFile, 'besluiten')

/** The page of one decision. */
export const decisionPath = (caseFile: string, decision: string, step = ''): string =>
  filePath(caseFile, `besluiten/${decision}${step && `/${step}`}`)

/** The pages of help at once. */
export const temporaryPath = (caseFile: string, step = ''): string =>
  filePath(caseFile, `tijdelijke-hulp${step && `/${step}`}`)

/** Changing, withdrawing or correcting a decision, and hearing the resident on that. */
export const revisionSteps = {
  changes: 'wijzigen',
  withdraws: 'intrekken',
  corrects: 'verbeteren',
  ask: 'zienswijze',
  receive: 'zienswijze-ontvangen',
} as const

/** The pages of one application. */
export const applicationPath = (caseFile: string, application: string, step = ''): string =>
  filePath(caseFile, `aanvraag/${application}${step && `/${step}`}`)

/** The page of one exception. */
export const exceptionPath = (caseFile: string, exception: string, step = ''): string =>
  filePath(caseFile, `uitzondering/${exception}${step && `/${step}`}`)

/** Granting or refusing one thing that an application asks, or proposing an exception for it. */
export const itemPath = (
  caseFile: string,
  application: string,
  item: number,
  step: 'toekennen' | 'afwijzen' | 'uitzondering' | 'zienswijze' | 'zienswijze-ontvangen',
) => applicationPath(caseFile, application, `${item}/${step}`)
