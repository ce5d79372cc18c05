/**
 * Small improvements of pages that work without them. One script for all pages; each part looks for what it improves
 * and does nothing where that is absent.
 */
import { startAutosave } from './autosave.ts'
import { takeFocus } from './focus.ts'
import { forgetAtLogout } from './logout.ts'
import { offerPrint } from './print.ts'
import { guardForms } from './session-guard.ts'

takeFocus()
offerPrint()
guardForms()
startAutosave()
forgetAtLogout()
