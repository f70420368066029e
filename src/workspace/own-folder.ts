import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from './write-whole.ts'

/**
 * A file in the folder where Fieldbook keeps from run to run what it would otherwise work out again. The folder keeps itself
 * out of Git.
 */
export function writeOwn(root: string, name: string, text: string): void {
  const ignored = ownFile(root, '.gitignore')
  if (!existsSync(ignored)) writeWhole(ignored, '*\n')
  writeWhole(ownFile(root, name), text)
}

export function ownFile(root: string, name: string): string {
  return join(root, '.fieldbook', name)
}
