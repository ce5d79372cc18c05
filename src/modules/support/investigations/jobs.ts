import { remindAdvice } from './remind-advice.ts'
import { tellMayApply } from './tell-may-apply.ts'

/** What the worker does by itself for investigations. */
export const sweeps = [
  { name: 'tell who may apply after six weeks', sweep: tellMayApply },
  { name: 'remind of advice that did not come', sweep: remindAdvice },
]
