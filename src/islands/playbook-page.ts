import './folds.ts'
import { whenIdle } from './when-idle.ts'

/** What a playbook's first view doesn't need: the mark in the rail, the buttons to copy, share and pin, the memory. */
whenIdle(() => {
  void import('./stage-rail.ts')
  void import('./copy.ts')
  void import('./moment/playbook.ts')
})
