import { check } from './3-check/index.ts'
import { rules } from './3-check/rules.ts'
import { link } from './2-link/index.ts'
import { project } from './2-link/project.ts'
import { parse } from './1-parse/index.ts'
import { parseSettings } from './1-parse/settings.ts'
import { locate, type LocatedText } from './meaning/located-text.ts'
import type { BrokenDiagram } from './model/diagram.ts'
import type { Finding } from './model/finding.ts'
import type { Audience } from './model/governance.ts'
import type { Handbook } from './model/handbook.ts'
import type { LinkAnswer } from './model/link-answer.ts'
import { editionSettings, type Settings } from './model/settings.ts'
import type { Asset, OutOfReach, Parsed, Source } from './model/source.ts'
import { english } from './vocabulary/english.ts'

/** Everything a compile works on: no disk, no clock. */
export interface Input {
  /** `fieldbook.yaml`; undefined where the root has none. */
  readonly settings: Source | undefined
  readonly sources: readonly Source[]
  readonly assets: readonly Asset[]
  /** `fieldbook-baseline.json`: what is to fix and let be. */
  readonly baseline?: Source | undefined
  /** What stands among them and can’t be read. */
  readonly outOfReach?: readonly OutOfReach[]
  /** The day to check on, `2026-11-22`. */
  readonly today: string
  /** Who the edition is for; `internal` holds everything. */
  readonly audience?: Audience
  /** Are drafts in it? */
  readonly drafts?: boolean
  /** Keeps what was read of a file as long as its bytes stay the same. */
  readonly memory?: Memory
  /** Mermaid texts that can't be drawn, and why. */
  readonly brokenDiagrams?: ReadonlyMap<string, BrokenDiagram>
  /** What the hosts of web addresses said, where they were asked. */
  readonly linkAnswers?: ReadonlyMap<string, LinkAnswer>
}

/** What is for an edition's readers. */
export interface Assembled {
  readonly handbook: Handbook
  /** What it is made of: sources without what isn't for its readers, and the files its pages lead to. */
  readonly sources: readonly Source[]
  readonly assets: readonly Asset[]
}

export interface Output extends Assembled {
  /** What is to fix in all sources, whoever may read them. */
  readonly findings: readonly Finding[]
  /** What is to fix as well, and let be by the baseline. */
  readonly letBe: readonly Finding[]
}

/** What was read from each file before, for the next compile of nearly the same files. */
export type Memory = WeakMap<Source, { readonly settings: string; readonly parsed: Parsed }>

/** Markdown in; the handbook and everything that is to fix in it out. Bad content never throws. */
export function compile(input: Input): Output {
  const { whole, edition } = readAndLink(input)
  const texts = [...input.sources, input.settings, input.baseline].filter((source) => source !== undefined)
  return { ...edition, ...check(whole, textOf(texts), input.baseline?.file) }
}

/** What an edition's readers may see, unchecked: for pages of what is checked already, and versions that nobody mends any more. */
export function assemble(input: Input): Assembled {
  return readAndLink(input).edition
}

/** The handbook of everything, and what an edition's readers may see of it. */
function readAndLink(input: Input): { readonly whole: Handbook; readonly edition: Assembled } {
  const settings = parseSettings(
    input.settings,
    rules.map((rule) => rule.id),
  )
  const read = reader(settings.value, input.memory)
  const parsed = input.sources.map(read)
  const linked = (files: readonly Parsed[], chosen: Settings, isWhole: boolean): Handbook =>
    link([...files, settings.parsed], input.assets, {
      settings: chosen,
      settingsAt: settings.settingsAt,
      today: input.today,
      whole: isWhole,
      drafts: input.drafts ?? false,
      brokenDiagrams: input.brokenDiagrams ?? new Map(),
      linkAnswers: input.linkAnswers ?? new Map(),
      outOfReach: input.outOfReach ?? [],
    })
  const whole = linked(parsed, settings.value, true)
  const { audience = 'internal', sources, assets } = input
  if (audience === 'internal') return { whole, edition: { handbook: whole, sources, assets } }
  const projected = project(sources, parsed, audience)
  const handbook = linked(projected.map(read), editionSettings(settings.value, audience), false)
  const shown = assets.filter(({ file }) => handbook.files.has(file))
  return { whole, edition: { handbook, sources: projected, assets: shown } }
}

/** Reads sources, and remembers what it read. */
function reader(settings: Settings, memory: Memory | undefined): (source: Source) => Parsed {
  const settingsKey = JSON.stringify(settings)
  return (source) => {
    const known = memory?.get(source)
    if (known?.settings === settingsKey) return known.parsed
    const fresh = parse(source, settings, english)
    memory?.set(source, { settings: settingsKey, parsed: fresh })
    return fresh
  }
}

/** The sources' text by path, each read when it is first asked for. */
function textOf(sources: readonly Source[]): (file: string) => LocatedText | undefined {
  const texts = new Map<string, LocatedText>()
  return (file) => {
    const source = texts.has(file) ? undefined : sources.find((it) => it.file === file)
    if (source) texts.set(file, locate(new TextDecoder().decode(source.bytes)))
    return texts.get(file)
  }
}
