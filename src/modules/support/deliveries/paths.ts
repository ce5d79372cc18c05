import { filePath } from '../../ground/cases/file-page.tsx'

/** The page of all granted help of a file. */
export const deliveriesPath = (caseFile: string): string => filePath(caseFile, 'hulp')

/** What is done with one line of granted help. */
export const deliveryPath = (caseFile: string, line: string, step: 'opdracht' | 'begin' | 'stop'): string =>
  filePath(caseFile, `hulp/${line}/${step}`)

/** The page of one review. */
export const reviewPath = (caseFile: string, review: string, step = ''): string =>
  filePath(caseFile, `herindicatie/${review}${step && `/${step}`}`)
