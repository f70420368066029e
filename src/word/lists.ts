import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx'
import type { Element } from 'hast'
import { type Block, blocksOf, type Ground } from './blocks.ts'
import type { SourceWriting } from './writing.ts'

/** A list of Word: its own signs or numbers, which begin where the author said. */
export function listOf({ tagName, properties, children }: Element, writing: SourceWriting, ground: Ground): Block[] {
  const { document } = writing
  const items = children.filter((node): node is Element => node.type === 'element' && node.tagName === 'li')
  const isNumbered = tagName === 'ol'
  const start = isNumbered ? Number(properties['start'] ?? 1) : 1
  const level = Math.min(ground.depth, deepest)
  if (isNumbered) document.starts.add(start)
  const reference = isNumbered ? numbersFrom(start) : bullets
  const instance = isNumbered ? ++document.lists : 0
  const inner: Ground = { ...ground, depth: ground.depth + 1, indent: { left: step * (level + 1) } }
  return items.flatMap((item) =>
    blocksOf(item.children, writing, { ...inner, numbering: { reference, level, instance } }),
  )
}

/** The lists that a document has. */
export function numberingOf(starts: ReadonlySet<number>): INumberingOptions {
  const levels = (make: (level: number) => Pick<ILevelsOptions, 'format' | 'text' | 'start'>): ILevelsOptions[] =>
    Array.from({ length: deepest + 1 }, (_, level) => ({
      level,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: step * (level + 1), hanging: step } } },
      ...make(level),
    }))
  return {
    config: [
      {
        reference: bullets,
        levels: levels((level) => ({ format: LevelFormat.BULLET, text: signs[level % 3] ?? '•' })),
      },
      ...[...starts]
        .sort((a, b) => a - b)
        .map((start) => ({
          reference: numbersFrom(start),
          levels: levels((level) => ({
            format: formats[level % 3] ?? LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            // The number that a list begins with is that of its own level.
            start,
          })),
        })),
    ],
  }
}

const bullets = 'bullets'

function numbersFrom(start: number): string {
  return `numbers-from-${start}`
}

const signs = ['•', '–', '▪'] as const
const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const

/** Word has nine levels. */
const deepest = 8

/** How far a level is set in, in twips. */
const step = 360
