import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generatorRoot } from '../src/workspace/index.ts'
import { generatedFiles } from './generate/files.ts'

/** Writes everything in the repository that is made from something else. `--check` only says what would change. */
const onlyCheck = process.argv.includes('--check')
const stale = generatedFiles().filter(({ file, text }) => readIfThere(file) !== text)
for (const { file, text } of stale) {
  if (!onlyCheck) {
    mkdirSync(dirname(join(generatorRoot, file)), { recursive: true })
    writeFileSync(join(generatorRoot, file), text)
  }
  process.stdout.write(`${onlyCheck ? 'Stale' : 'Written'}: ${file}\n`)
}
process.exitCode = onlyCheck && stale.length > 0 ? 1 : 0

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(join(generatorRoot, file), 'utf8')
  } catch {
    return undefined
  }
}
