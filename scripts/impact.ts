import { fileImpact } from '../src/compiler/index.ts'
import { reportImpact, reportImpactJson } from '../src/reporters/index.ts'
import { openBook } from '../src/workspace/index.ts'
import type { Command } from './command.ts'
import { Misuse, readOptions } from './options.ts'
import { sourceNamed } from './sources.ts'

/** What relies on a file, or on one of its headings. */
export const impact: Command = {
  usage: 'impact FILE[#HEADING] [--format text|json]',
  about:
    'Says what to read again before you change a file or a heading of it.\n' +
    'First come the playbooks that take it over, then who names it or links to it, then what `fieldbook check` compares\n' +
    'with it although it isn’t named there. A heading is told by its words, as they stand in the file, or by its id:\n' +
    'content/processes/retrofit.md#proposal.\n' +
    'Exit code 0: done; 2: the command was not understood.',
  run: (args) => {
    const { values, paths } = readOptions(args, { format: { type: 'string', default: 'text' } }, true)
    const [typed, ...others] = paths
    if (typed === undefined || others.length > 0) throw new Misuse('Name one file, such as `content/pricing.md`.')
    if (!['text', 'json'].includes(values.format)) {
      throw new Misuse(`\`--format ${values.format}\` isn’t known: write \`text\`, \`json\`.`)
    }
    const [path = '', heading] = typed.split(/#(.*)/s, 2)
    const book = openBook()
    const file = sourceNamed(book, path)
    const found = fileImpact(book.handbook, file, heading)
    if ('unread' in found) throw new Misuse(`\`${file}\` can’t be read yet: \`fieldbook check\` says why.`)
    if ('unknown' in found) {
      const near = found.near.map((name) => `\`${name}\``).join(', ')
      throw new Misuse(
        `\`${file}\` has no heading \`${found.unknown}\`.${near === '' ? '' : ` Did you mean one of ${near}?`}`,
      )
    }
    if ('several' in found) {
      const ids = found.ids.map((id) => `\`#${id}\``).join(', ')
      throw new Misuse(
        `\`${file}\` has ${found.ids.length} headings \`${found.several}\`. Say which one is meant: ${ids}.`,
      )
    }
    const report = values.format === 'json' ? reportImpactJson : reportImpact
    process.stdout.write(report(found.impact, found.compared))
    return Promise.resolve(0)
  },
}
