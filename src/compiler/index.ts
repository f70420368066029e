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
import { editionSettings, type Settings } from './model/settings.ts'
import type { Asset, OutOfReach, Parsed, Source } from './model/source.ts'
import { english } from './vocabulary/english.ts'

/** Everything a compile works on: no disk, no clock. */
export interface Input {
  /** `fieldbook.yaml`; undefined where the root has none. */
  readonly settings: Source | undefined
  readonly sources: readonly Source[]
  readonly assets: readonly Asset[]
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
}

/** What was read from each file before, for the next compile of nearly the same files. */
export type Memory = WeakMap<Source, { readonly settings: string; readonly parsed: Parsed }>

/** Markdown in; the handbook and everything that is to fix in it out. Bad content never throws. */
export function compile(input: Input): Output {
  const { whole, edition } = readAndLink(input)
  return { ...edition, findings: check(whole, textOf([...input.sources, ...(input.settings ? [input.settings] : [])])) }
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

export { parseMarkdown } from './1-parse/markdown.ts'
export * from './4-derive/address.ts'
export * from './4-derive/approval-matrix.ts'
export * from './4-derive/block-text.ts'
export * from './4-derive/brand-view.ts'
export * from './4-derive/call-plan.ts'
export * from './4-derive/cards.ts'
export * from './4-derive/channel-offering.ts'
export * from './4-derive/coaching-view.ts'
export * from './4-derive/content-gaps.ts'
export * from './4-derive/content-matrix.ts'
export type * from './4-derive/edition.ts'
export * from './4-derive/edition-pages.ts'
export * from './4-derive/editions.ts'
export * from './4-derive/compare-handbooks.ts'
export { meaningOf } from './4-derive/meaning-of.ts'
export * from './4-derive/competitor-uses.ts'
export * from './4-derive/cheat-sheet.ts'
export * from './4-derive/crm-links.ts'
export * from './4-derive/crm-pipeline.ts'
export * from './4-derive/entry-cards.ts'
export * from './4-derive/entry-points.ts'
export * from './4-derive/flowchart.ts'
export * from './4-derive/gate-view.ts'
export * from './4-derive/guide-paths.ts'
export * from './4-derive/guide-view.ts'
export * from './4-derive/methodology-view.ts'
export * from './4-derive/metric-relations.ts'
export * from './4-derive/metric-sum.ts'
export * from './4-derive/formerly-blocks.ts'
export * from './4-derive/gone-addresses.ts'
export { headingsOf, type Heading } from './4-derive/headings-of.ts'
export * from './4-derive/impact.ts'
export * from './4-derive/lanes.ts'
export * from './4-derive/manuscript.ts'
export * from './4-derive/mutual-plan.ts'
export { movesOf } from './4-derive/page-anchors.ts'
export * from './4-derive/playbook-cards.ts'
export * from './4-derive/playbook-view.ts'
export * from './4-derive/process-cards.ts'
export * from './4-derive/process-flow.ts'
export * from './4-derive/process-sheets.ts'
export * from './4-derive/redirects.ts'
export * from './4-derive/relations.ts'
export * from './4-derive/requirements.ts'
export * from './4-derive/review.ts'
export * from './4-derive/review-queue.ts'
export * from './4-derive/role-fit.ts'
export * from './4-derive/role-stages.ts'
export * from './4-derive/sequence-view.ts'
export * from './4-derive/skill-relations.ts'
export * from './4-derive/stage-methods.ts'
export * from './4-derive/tool-process.ts'
export { mentionsOf, type MentionOf } from './4-derive/mentions-of.ts'
export * from './4-derive/stage-dependants.ts'
export type * from './4-derive/mention.ts'
export type * from './4-derive/objection-view.ts'
export type * from './4-derive/skipped-stage.ts'
export type * from './4-derive/stage-view.ts'
export { companyFigures, type CompanyFigure } from './meaning/company-figures.ts'
export { findSwotLine, nameBeforeColon, swotLines, swotSides, type SwotLine } from './meaning/swot.ts'
export { decidesAbove, limitOf, limitWords } from './meaning/discount-limit.ts'
export { profilesFor } from './meaning/ideal-customer.ts'
export { stageFigures } from './meaning/stage-figures.ts'
export { followMove, formatMoves, type Move } from './meaning/moved-anchors.ts'
export { nearest } from './meaning/nearest.ts'
export { playbookPages } from './meaning/playbook-id.ts'
export { yamlName } from './meaning/yaml-name.ts'
export { applyEdits, editBytes } from './meaning/edits.ts'
export { findStage } from './meaning/stage-name.ts'
export { type Relationship, relationships, type Rigour, rigours } from './meaning/process-rigour.ts'
export { servedSteps, type ServedStep } from './meaning/served-steps.ts'
export { rules }
export type { Rule } from './3-check/rule.ts'
export type * from './model/amounts.ts'
export type { BrokenDiagram } from './model/diagram.ts'
export type { Coaching, ProcessRigour, ScoredItem, Scorecard } from './model/coaching.ts'
export type * from './model/coaching-values.ts'
export type { Collateral } from './model/collateral.ts'
export type { Kind } from './model/concept.ts'
export type { Company, CompanyGoal, CompanyStory, Differentiator } from './model/company.ts'
export type { Competitor, Weakness } from './model/competitor.ts'
export { concepts } from './model/concepts.ts'
export type { Entry, EntryOf } from './model/concepts.ts'
export type { Edit, Finding, Fix, RelatedPlace, Severity } from './model/finding.ts'
export type { Approval, Criterion, Lesson } from './model/gate-values.ts'
export type { Audience, Governance, Status } from './model/governance.ts'
export type { CheckQuestion, Guide, Ramp, RampGoal, RampPeriod, Scenario } from './model/guide.ts'
export type { Handbook, LinkTarget } from './model/handbook.ts'
export type { Channel, Offering, Requirement, Vertical } from './model/market.ts'
export type { Methodology, MethodologyField } from './model/methodology.ts'
export { type Metric, type MetricLevel, metricLevels } from './model/metric.ts'
export type { Journey, Step } from './model/journey.ts'
export type { Objection } from './model/objection.ts'
export type { Person } from './model/person.ts'
export type { Belief, Persona } from './model/persona.ts'
export type { Playbook, PlaybookStage } from './model/playbook.ts'
export type { Pointer } from './model/pointer.ts'
export type { Position, Sourced } from './model/position.ts'
export type { Gate, Process, Stage } from './model/process.ts'
export type { Item, Line, Prose } from './model/prose.ts'
export type { Reference } from './model/reference.ts'
export type { Role } from './model/role.ts'
export type { RulePage } from './model/rule-page.ts'
export type { Settings } from './model/settings.ts'
export type { Sequence, Touch } from './model/sequence.ts'
export type { CollateralItem, Section } from './model/shape.ts'
export type { Skill } from './model/skill.ts'
export type { Asset, OutOfReach, Source } from './model/source.ts'
export type { Term } from './model/term.ts'
export type { WinLossLesson, WinLossReview } from './model/win-loss-review.ts'
