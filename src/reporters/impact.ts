import type { Dependant, Impact } from '../compiler/index.ts'
import { howWords } from './how-words.ts'
import { plainSigns } from './plain-signs.ts'

/** For a person: what to read again before something is changed, each with its place and why. */
export function reportImpact({ entry, heading, takeOver, mention, owns }: Impact): string {
  const what = heading ? `\`${heading.title || heading.id}\` in \`${entry.title}\`` : `\`${entry.title}\``
  const files = new Set([...takeOver, ...mention].map((it) => it.entry.file))
  if (files.size === 0 && owns.length === 0) return `Nothing relies on ${what}.\n`
  const blocks = [
    files.size > 0
      ? `${count(files.size, 'file')} ${files.size === 1 ? 'relies' : 'rely'} on ${what}.`
      : `No text relies on ${what}.`,
    list('Read again before you change it:', takeOver),
    list('Name it, or link to it:', mention),
    owns.length > 0
      ? `Answers for ${count(new Set(owns.map(({ file }) => file)).size, 'file')}; fieldbook review --due --owner ${entry.id} lists what is due.`
      : undefined,
  ]
  return plainSigns(`${blocks.filter((it) => it !== undefined).join('\n\n')}\n`)
}

/** The same for a machine. Fields are only ever added; if the meaning of one changes, `version` goes up. */
export function reportImpactJson({ entry, heading, takeOver, mention, owns }: Impact): string {
  const plain = ({ entry: from, at, how }: Dependant): object => ({
    file: from.file,
    title: from.title,
    kind: from.kind,
    at: { line: at.start.line, column: at.start.column },
    how: howWords(how),
  })
  return `${JSON.stringify(
    {
      version: 1,
      file: entry.file,
      title: entry.title,
      heading: heading ? { id: heading.id, title: heading.title, line: heading.line } : null,
      takeOver: takeOver.map(plain),
      mention: mention.map(plain),
      owns: [...new Set(owns.map(({ file }) => file))],
    },
    null,
    2,
  )}\n`
}

function list(title: string, dependants: readonly Dependant[]): string | undefined {
  if (dependants.length === 0) return undefined
  const byFile = Map.groupBy(dependants, ({ entry }) => entry.file)
  const lines = [...byFile.values()].flatMap((places) => [
    `  ${places[0]!.entry.title}`,
    ...places.map(({ at, how }) => `    ${at.file}:${at.start.line}  ${howWords(how)}`),
  ])
  return [title, ...lines].join('\n')
}

function count(number: number, one: string): string {
  return number === 1 ? `1 ${one}` : `${number} ${one}s`
}
