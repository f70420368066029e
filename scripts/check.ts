import { relative, resolve } from 'node:path'
import type { Finding } from '../src/compiler/index.ts'
import { reportJson, reportText } from '../src/reporters/index.ts'
import { type Book, openBook, readSourceLine } from '../src/workspace/index.ts'
import type { Command } from './fieldbook.ts'
import { Misuse, readOptions } from './options.ts'

/** Checks the sources: exit code 1 where a finding is an error. */
export const check: Command = {
  usage: 'check [--format text|json] [paths]',
  about:
    'Says what is to fix, with file, line and column.\nExit code 0: no errors; 1: errors; 2: the command was not understood.',
  run: async (args) => {
    const { root, values, paths } = readOptions(args, { format: { type: 'string', default: 'text' } }, true)
    if (values.format !== 'text' && values.format !== 'json') {
      throw new Misuse(`\`--format ${values.format}\` isn’t known: write \`text\` or \`json\`.`)
    }
    const book = openBook()
    const wanted = paths.map((path) => relative(root, resolve(path)).replaceAll('\\', '/'))
    for (const [index, path] of wanted.entries()) {
      if (!isIn(book, path)) throw new Misuse(`\`${paths[index]}\` is no source of \`${root}\`.`)
    }
    const findings = book.findings.filter(
      (it) =>
        wanted.length === 0 || wanted.some((path) => [it, ...it.related].some(({ at }) => isBelow(at.file, path))),
    )
    process.stdout.write(values.format === 'json' ? reportJson(findings) : textOf(findings, book))
    return hasErrors(findings) ? 1 : 0
  },
}

/** Findings as text for this terminal. */
export function textOf(findings: readonly Finding[], book: Book): string {
  const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined
  return reportText(findings, { colour, sourceLine: (file, line) => readSourceLine(book, file, line) })
}

/** Is there something that stops a build? */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error')
}

function isIn(book: Book, path: string): boolean {
  return [...book.files.sources, ...book.files.assets, { file: 'fieldbook.yaml' }].some((it) => isBelow(it.file, path))
}

function isBelow(file: string, path: string): boolean {
  return path === '' || path === '.' || file === path || file.startsWith(`${path.replace(/\/$/, '')}/`)
}
