import { type GoneAddress, goneAddresses, type Handbook } from '../src/compiler/index.ts'
import { handbookAt, NotInGit, openBook } from '../src/workspace/index.ts'
import type { Command } from './command.ts'
import { Misuse, readOptions } from './options.ts'

/** Addresses last: which ones were there at a commit and lead nowhere now. */
export const addresses: Command = {
  usage: 'addresses --since COMMIT [--format text|json]',
  about:
    'Says which addresses of pages and headings a Git commit, such as `main` or the last release, had and the sources no\n' +
    'longer keep or lead on from, each with the line that would.\n' +
    'Exit code 0: all last; 1: some lead nowhere; 2: the command was not understood.',
  run: (args) => {
    const { root, values } = readOptions(args, {
      since: { type: 'string' },
      format: { type: 'string', default: 'text' },
    })
    if (values.since === undefined) throw new Misuse('Say since which commit: `--since main`.')
    if (!['text', 'json'].includes(values.format)) {
      throw new Misuse(`\`--format ${values.format}\` isn’t known: write \`text\`, \`json\`.`)
    }
    const gone = goneAddresses(beforeOrMisuse(root, values.since), openBook({ drafts: true }).handbook)
    process.stdout.write(values.format === 'json' ? jsonOf(gone) : textOf(gone, values.since))
    return Promise.resolve(gone.length === 0 ? 0 : 1)
  },
}

function beforeOrMisuse(root: string, since: string): Handbook {
  try {
    return handbookAt(root, since)
  } catch (error) {
    throw error instanceof NotInGit ? new Misuse(error.message) : error
  }
}

function textOf(gone: readonly GoneAddress[], since: string): string {
  if (gone.length === 0) return `Every address since ${since} is kept or leads on.\n`
  const blocks = gone.map(({ address, title, file, remedy }) => {
    const isHeading = address.includes('#') && remedy?.formerly.startsWith('#')
    const kept = isHeading
      ? 'If it was renamed, or its text stands elsewhere now,'
      : `If it is no longer in use, keep \`${file}\` with \`status: retired\`. If it was renamed,`
    const edit = remedy
      ? `write \`formerly: '${remedy.formerly}'\` into \`${remedy.file}\`.`
      : 'write its old name into `formerly` of the new file.'
    return `${address}\n  “${title}”, from ${file}, leads nowhere now.\n  → ${kept} ${edit}`
  })
  const count = gone.length === 1 ? '1 address leads' : `${String(gone.length)} addresses lead`
  return `${blocks.join('\n\n')}\n\n${count} nowhere since ${since}.\n`
}

function jsonOf(gone: readonly GoneAddress[]): string {
  return `${JSON.stringify({ version: 1, gone: gone.map((it) => ({ ...it, remedy: it.remedy ?? null })) }, null, 2)}\n`
}
