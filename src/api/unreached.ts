/**
 * Functions that take a transaction and who acts, but have no operation of the API or no page of their own: each under
 * the reason. `coverage.test.ts` holds this list against what there is.
 */
export const unreached: Readonly<Record<string, readonly string[]>> = {
  'part of what a page shows; the operation that reads the same answers it in one': [
    'areaNames',
    'areaChoices',
    'areasOf',
    'openFilesOf',
    'caseloadOf',
    'caseloadsOf',
    'consultants',
    'fileOfTask',
    'intakeOf',
    'likelyDoubles',
    'readItem',
    'readRevising',
    'replacedToday',
    'residentsNamed',
  ],
  'part of another use case, which a page also needs by itself': [
    'areaOfPostcode',
    'choosable',
    'fileForAccess',
    'findResidents',
    'insertResident',
    'letterFrameOf',
  ],
  'shows in the browser what would be decided, before it is; a client prepares and sends back instead': [
    'holdAtOnce',
    'holdDeciding',
    'holdExtension',
    'holdPgb',
    'holdRevising',
    'previewOf',
  ],
  'writes lines of other use cases, for more files or tasks at once': ['addTasks', 'addToTimelines'],
  'the worker does it by itself, as a sweep': ['endContributions'],
}
