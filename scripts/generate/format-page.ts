import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { concepts } from '../../src/compiler/index.ts'
import type { Concept } from '../../src/compiler/model/concept.ts'
import { governance } from '../../src/compiler/model/governance.ts'
import { settings } from '../../src/compiler/model/settings.ts'
import type { BlockShape } from '../../src/compiler/model/shape.ts'
import { english } from '../../src/compiler/vocabulary/english.ts'
import { generatorRoot } from '../../src/workspace/index.ts'

const file = 'docs/guides/source-format.md'
const begin = '<!-- What follows is generated from the schemas: npm run generate -->'

/** The guide to the source format, with its tables made from the schemas and shapes. */
export function formatPage(): { readonly file: string; readonly text: string } {
  const text = readFileSync(join(generatorRoot, file), 'utf8')
  const [written] = text.split(begin)
  const parts = [
    '## On every file\n\nFront matter that each kind of file may have:',
    keyTable(governance, []),
    ...Object.values(concepts)
      .filter((concept) => concept.kind !== 'rule')
      .map((concept: Concept) => describe(concept)),
    '## The settings: `fieldbook.yaml`',
    keyTable(settings, []),
  ]
  return { file, text: `${written}${begin}\n\n${parts.join('\n\n')}\n` }
}

function describe(concept: Concept): string {
  const { where } = concept
  const place =
    'folder' in where
      ? `In \`${where.folder}/\`, one file each.`
      : where.entry === 'file'
        ? `In \`${where.file}\`.`
        : `In \`${where.file}\`, one \`##\` heading each.`
  const common = Object.keys(governance.shape)
  const hasOwnKeys = Object.keys(concept.frontMatter.shape).some((key) => !common.includes(key))
  return [
    `## ${titles[concept.kind] ?? concept.kind}`,
    `${concept.comment} ${place}`,
    ...(hasOwnKeys ? [keyTable(concept.frontMatter, common)] : []),
    ...shapeTables(concept.body, where.entry, 2),
  ].join('\n\n')
}

const titles: Readonly<Record<string, string>> = {
  process: 'A process',
  role: 'A role',
  persona: 'A persona',
  person: 'A person',
  playbook: 'A playbook',
  objection: 'An objection',
  collateral: 'A piece of collateral',
  offering: 'An offering',
  channel: 'A channel',
  vertical: 'A vertical',
  journey: 'A buyer’s journey',
  metric: 'A metric',
  competitor: 'A competitor',
  sequence: 'A sequence',
  skill: 'A skill',
  methodology: 'A methodology',
  coaching: 'A coaching page',
  company: 'The company',
  'ideal-customer': 'The ideal customer',
  pricing: 'The pricing rules',
  'win-loss-review': 'The win/loss review',
  term: 'A term',
  guide: 'A guide',
}

function keyTable(schema: z.ZodObject, without: readonly string[]): string {
  const rows = Object.entries(schema.shape)
    .filter(([key]) => !without.includes(key))
    .map(([key, value]) => {
      const { description = '' } = value as z.ZodType
      const needed = (value as z.ZodType).safeParse(undefined).success ? '' : 'yes'
      return row([`\`${key}\``, needed, description])
    })
  return [row(['Key', 'Needed', 'What it says']), row(['---', '---', '---']), ...rows].join('\n')
}

function shapeTables(shape: BlockShape, inside: string, level: number): string[] {
  const labels = Object.entries(shape.labels).map(([key, label]) =>
    row([`**${word(english.labels, key)}:**`, label.comment, `\`${label.example}\``]),
  )
  const headings = Object.entries(shape.sections).map(([key, section]) => {
    const more = section.title === 'none' ? '' : section.title === 'required' ? ' …' : ' (…)'
    return row([`\`${'#'.repeat(level)} ${word(english.headings, key)}${more}\``, section.comment])
  })
  const blocks = [
    ...Object.entries(shape.each ?? {}).map(([key, block]) => [key.replace(/s$/, ''), block] as const),
    ...Object.values(shape.bullets ?? {}).flatMap((block) =>
      typeof block === 'object' ? [[`point in the list of a ${inside}`, block] as const] : [],
    ),
    ...Object.entries(shape.sections).flatMap(([key, { reads }]) =>
      typeof reads === 'object' ? [[`part “${word(english.headings, key)}”`, reads] as const] : [],
    ),
  ]
  return [
    ...(labels.length === 0
      ? []
      : [
          `Labels of a ${inside}:`,
          [row(['Label', 'What it says', 'For example']), row(['---', '---', '---']), ...labels].join('\n'),
        ]),
    ...(headings.length === 0
      ? []
      : [`Headings of a ${inside}:`, [row(['Heading', 'What it says']), row(['---', '---']), ...headings].join('\n')]),
    ...(shape.ownHeadings && (labels.length > 0 || headings.length > 0)
      ? ['Headings of your own are kept where they stand.']
      : []),
    ...blocks.flatMap(([name, block]) => shapeTables(block, name, level + 1)),
  ]
}

function word(words: Readonly<Record<string, readonly string[]>>, key: string): string {
  return words[key]?.[0] ?? key
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
