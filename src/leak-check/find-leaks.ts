import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from '../compiler/index.ts'
import { fileTexts } from './file-texts.ts'
import { sourceTexts } from './source-texts.ts'
import { runLength, runsOf, wordsOf } from './words.ts'

export interface LeakInput {
  /** All that was read, inner text included. */
  readonly whole: readonly Source[]
  /** What the edition's readers may see. */
  readonly open: readonly Source[]
  /** Files beside the sources that its pages lead to: what they hold is as open as what leads to them. */
  readonly assets: readonly { readonly file: string; readonly bytes: Uint8Array }[]
  /** Folders of finished files: the site, its PDFs. */
  readonly folders: readonly string[]
  /** Text that comes with the program: its own words are nobody's secret. */
  readonly program: () => string
}

/** A run of words that stands in inner text only, and in something that was made for others. */
export interface Leak {
  readonly words: string
  readonly source: { readonly file: string; readonly line: number }
  /** The finished file, from its folder. */
  readonly file: string
}

/** A finished file that nobody can look into. */
export interface Closed {
  /** From its folder. */
  readonly file: string
}

/**
 * Looks for inner text in all that was made. One leak a finished file is enough to name it. What lies beside the sources and
 * can’t be looked into is as open as what leads to it.
 */
export async function findLeaks({ whole, open, assets, folders, program }: LeakInput): Promise<(Leak | Closed)[]> {
  const beside: string[] = []
  for (const { file, bytes } of assets) beside.push(...((await fileTexts(file, bytes)) ?? []))
  const isBeside = new Set(assets.map(({ file }) => join('files', file)))
  const inner = innerRuns(whole, open, beside)
  const leaks: (Leak | Closed)[] = []
  let own: Set<number> | undefined
  for (const folder of folders) {
    for (const path of filesIn(folder)) {
      const texts = await fileTexts(path, readFileSync(join(folder, path)))
      const found = firstRun([path, ...(texts ?? [])], inner, (key) => (own ??= keysOf([program()])).has(key))
      if (found) leaks.push({ ...found, file: path })
      else if (!texts && !isBeside.has(path)) leaks.push({ file: path })
    }
  }
  return leaks
}

type Inner = ReadonlyMap<number, Leak['source']>

function innerRuns(whole: readonly Source[], open: readonly Source[], beside: readonly string[]): Inner {
  const texts = open.map(textOf)
  const asShown = texts.map((text) => sourceTexts(text).map((it) => it.text))
  const shown = keysOf([...texts, ...asShown.map((it) => it.join('\n')), ...beside])
  const known = new Set(open)
  const inner = new Map<number, Leak['source']>()
  for (const source of whole) {
    if (known.has(source) || source.origin === 'fieldbook') continue
    for (const { text, line } of sourceTexts(textOf(source))) {
      for (const { key } of runsOf(wordsOf(text))) {
        if (!shown.has(key)) inner.set(key, { file: source.file, line })
      }
    }
  }
  return inner
}

function firstRun(
  texts: readonly string[],
  inner: Inner,
  isProgram: (key: number) => boolean,
): Pick<Leak, 'words' | 'source'> | undefined {
  for (const text of texts) {
    const words = wordsOf(text)
    for (const { key, at } of runsOf(words)) {
      const source = inner.get(key)
      if (source && !isProgram(key)) return { words: words.slice(at, at + runLength).join(' '), source }
    }
  }
  return undefined
}

function keysOf(texts: readonly string[]): Set<number> {
  const keys = new Set<number>()
  for (const text of texts) for (const { key } of runsOf(wordsOf(text))) keys.add(key)
  return keys
}

function textOf({ bytes }: Source): string {
  return new TextDecoder().decode(bytes)
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((it) => it.isFile())
      .map((it) => join(it.parentPath, it.name).slice(folder.length + 1))
      .sort()
  } catch {
    return []
  }
}
