import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { askForCheck, stayerOf } from '../../src/check-exchange/index.ts'
import { measure, type Measured } from './measure.ts'

/** Seconds in which what a check leaves behind has to be able to answer. */
const patience = 120

/**
 * What `check` takes after another one that has left a process behind, a file having changed in between.
 *
 * @param file is the same again afterwards; from the root
 */
export async function benchStay(root: string, file: string): Promise<Measured> {
  const place = join(root, file)
  const text = readFileSync(place)
  const check = (): Measured => measure(['check', '--root', root], { FIELDBOOK_STAY: 'yes' })
  check()
  try {
    await untilAnswered(root)
    appendFileSync(place, '\nSaved after a check.\n')
    return check()
  } finally {
    const stayer = stayerOf(root)
    if (stayer !== undefined) process.kill(stayer)
    writeFileSync(place, text)
  }
}

async function untilAnswered(root: string): Promise<void> {
  const began = performance.now()
  while (!(await askForCheck(root))) {
    if (performance.now() - began > patience * 1000) throw new Error('The check left no process that answers.')
    await wait(200)
  }
}
