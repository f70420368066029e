import {
  type FormerlyBlock,
  formerlyBlocks,
  type GoneAddress,
  goneAddresses,
  type Handbook,
  yamlName,
} from '../src/compiler/index.ts'
import { plainSigns } from '../src/reporters/index.ts'
import { handbookAt, NotInGit, openBook } from '../src/workspace/index.ts'
import type { Command } from './command.ts'
import { Misuse, readOptions } from './options.ts'

/** Addresses last: which ones were there at a commit and lead nowhere now. */
export const addresses: Command = {
  usage: 'addresses --since COMMIT [--format text|json]',
  about:
    'Says which addresses of pages and headings a Git commit had that the sources neither keep nor lead on from.\n' +
    'The commit is one such as `main` or the last release. For each file there are the lines that would lead on.\n' +
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
    const { handbook } = openBook({ drafts: true })
    const gone = goneAddresses(beforeOrMisuse(root, values.since), handbook)
    const blocks = formerlyBlocks(handbook, gone)
    process.stdout.write(
      values.format === 'json' ? jsonOf(gone, blocks) : plainSigns(textOf(gone, blocks, values.since)),
    )
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

function textOf(gone: readonly GoneAddress[], blocks: readonly FormerlyBlock[], since: string): string {
  if (gone.length === 0) return `Every address since ${since} is kept or leads on.\n`
  const told = together(gone).map(([first, ...others]) => {
    const more = others.length === 0 ? '' : `, nor do ${counted(others.length, 'place')} below it`
    const advice = adviceFor(first!)
    return `${first!.address}\n  “${first!.title}”, from ${first!.file}, leads nowhere now${more}.\n${advice}`
  })
  const edits = blocks.map(({ file, names, replaces }) => {
    const place = replaces ? `, in the place of its \`formerly\`` : ''
    return `If that is what became of them, paste this into the front matter of \`${file}\`${place}:\n\n${yamlOf(names)}`
  })
  const sum = gone.length === 1 ? '1 address leads' : `${String(gone.length)} addresses lead`
  return `${[...told, ...edits].join('\n')}\n${sum} nowhere since ${since}.\n`
}

/** Addresses in a page that one line leads on, with the first of them. */
function together(gone: readonly GoneAddress[]): readonly (readonly GoneAddress[])[] {
  const groups = Map.groupBy(gone, ({ address, remedy }, index) => {
    const [page = '', id] = address.split('#')
    return id !== undefined && remedy && 'formerly' in remedy ? `${page} ${remedy.formerly}` : String(index)
  })
  return [...groups.values()]
}

function adviceFor({ was, file, remedy }: GoneAddress): string {
  if (remedy && 'among' in remedy) {
    const lines = remedy.among.slice(0, mostShown).map((name) => `    - ${yamlName(name)}\n`)
    return `  → If its text stands under another heading, add the line that is right to \`formerly\` of \`${remedy.file}\`:\n${lines.join('')}`
  }
  if (was === 'heading') {
    return remedy
      ? `  → \`${remedy.formerly}\` in \`${remedy.file}\` leads on.\n`
      : '  → Nothing that could take its place stands in its page. Readers are shown the top of the page.\n'
  }
  const renamed = remedy
    ? `If it is \`${remedy.file}\` now, \`${remedy.formerly}\` leads on.`
    : 'If it was renamed, write its old name into `formerly` of the new file.'
  return `  → If it is no longer in use, keep \`${file}\` with \`status: retired\`. ${renamed}\n`
}

const mostShown = 4

function yamlOf(names: readonly string[]): string {
  return `formerly:\n${names.map((name) => `  - ${yamlName(name)}\n`).join('')}`
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${String(count)} ${what}s`
}

function jsonOf(gone: readonly GoneAddress[], blocks: readonly FormerlyBlock[]): string {
  const edits = blocks.map((block) => ({ ...block, text: yamlOf(block.names) }))
  const all = gone.map((it) => ({ ...it, remedy: it.remedy ?? null }))
  return `${JSON.stringify({ version: 1, gone: all, edits }, null, 2)}\n`
}
