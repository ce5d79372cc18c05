import { filePath } from '../../../ground/cases/file-page.tsx'

/** All help of a file whose form can be chosen. */
export const formsPath = (caseFile: string): string => filePath(caseFile, 'vorm')

/** The choice of the form of one line, or a step of it. */
export const choicePath = (caseFile: string, line: string, step = ''): string =>
  filePath(caseFile, `vorm/${line}${step && `/${step}`}`)
