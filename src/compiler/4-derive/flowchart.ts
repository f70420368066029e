import { escapeLabel, type Space, rowsOf } from './flowchart-label.ts'

/** A process as its flowchart needs it: stages in order, each with the words to show and the ways out of its gate. */
export interface Flow {
  readonly id: string
  readonly title: string
  readonly shape: 'funnel' | 'flywheel'
  readonly stages: readonly FlowStage[]
}

export interface FlowStage {
  /** Unique in the flow; `yes`, `no` and `notYet` of gates name it. */
  readonly id: string
  readonly title: string
  /** As shown, e.g. `10 days`, or ''. */
  readonly time: string
  /** As shown, e.g. `45 %`, or ''. */
  readonly conversion: string
  readonly gate: FlowGate | undefined
}

export interface FlowGate {
  readonly question: string
  /**
   * `next` is the following stage, or the first one after a flywheel's last; nothing follows a funnel's last. A deal that
   * is `won` goes on to the same stage. Anything else is a stage's id.
   */
  readonly yes: 'next' | 'won' | (string & {})
  readonly no:
    | { readonly kind: 'stop' }
    | { readonly kind: 'nurture' }
    | { readonly kind: 'back'; readonly stage: string }
    | undefined
  /** The stage to stay in or return to while the question is open. */
  readonly notYet?: string
}

/** The words of the reader's language that a flowchart adds to the flow's own. */
export interface FlowWords {
  readonly won: string
  readonly done: string
  readonly stop: string
  readonly nurture: string
  readonly yes: string
  readonly no: string
  readonly notYet: string
}

/** Two drawings of one flow as Mermaid text; a page shows the one that fits. Nodes have the same names in both. */
export interface Flowchart {
  /** From left to right with numbered gates: seven stages fit 1,040 px. */
  readonly wide: string
  /** From top to bottom with the gates' questions: fits 350 px. */
  readonly narrow: string
  /** What each node stands for. `end` belongs to the stage whose gate leads there. */
  readonly nodes: readonly { readonly node: string; readonly stage: string; readonly part: 'stage' | 'gate' | 'end' }[]
}

/**
 * The flowchart of a process. Titles and questions may hold anything: Mermaid reads none of it as syntax.
 *
 * Ways to a stage that doesn't exist are left out; the checker speaks of them.
 */
export function deriveFlowchart(flow: Flow, words: FlowWords): Flowchart {
  return {
    wide: draw(flow, words, wide),
    narrow: draw(flow, words, narrow),
    nodes: flow.stages.flatMap((stage, index) => [
      { node: stageNode(index), stage: stage.id, part: 'stage' as const },
      ...(stage.gate === undefined ? [] : [{ node: gateNode(index), stage: stage.id, part: 'gate' as const }]),
      ...endsOf(flow, index).map((end) => ({ node: endNode(end, index), stage: stage.id, part: 'end' as const })),
    ]),
  }
}

/** What sets the two drawings apart. */
interface Layout {
  readonly direction: 'LR' | 'TB'
  readonly spacing: string
  readonly title: Space
  /** Time and conversion share a row. */
  readonly oneFactRow: boolean
  gate(question: string, index: number): string
  /** The words on a way; '' for none. */
  label(words: string): string
}

const wide: Layout = {
  direction: 'LR',
  spacing: '{ padding: 8, nodeSpacing: 14, rankSpacing: 22, minNodeWidth: 0, wrappingWidth: 400 }',
  title: { length: 13, most: 3, wordLength: 18 },
  oneFactRow: false,
  gate: (_, index) => `{"${String(index + 1)}"}`,
  label: () => '',
}

const narrow: Layout = {
  direction: 'TB',
  spacing: '{ padding: 10, nodeSpacing: 20, rankSpacing: 30, minNodeWidth: 0, wrappingWidth: 400 }',
  title: { length: 22, most: 4, wordLength: 22 },
  oneFactRow: true,
  gate: (question) =>
    `{{"${rowsOf(question, { length: 24, most: 6, wordLength: 24 }).map(escapeLabel).join('<br/>')}"}}`,
  label: (words) => `|"${escapeLabel(words)}"|`,
}

function draw(flow: Flow, words: FlowWords, layout: Layout): string {
  return [
    '---',
    'config:',
    '  layout: dagre',
    `  flowchart: ${layout.spacing}`,
    '---',
    `flowchart ${layout.direction}`,
    ...flow.stages.flatMap((stage, index) => [
      ...drawStage(stage, index, layout),
      ...drawWays(flow, index, words, layout),
    ]),
    '',
  ].join('\n')
}

function drawStage(stage: FlowStage, index: number, layout: Layout): string[] {
  const title = rowsOf(stage.title, layout.title)
  const facts = [stage.time, stage.conversion].filter(Boolean)
  const label = [...title, ...(layout.oneFactRow && facts.length > 0 ? [facts.join(' · ')] : facts)]
  const node = stageNode(index)
  return [
    `  ${node}("${label.map(escapeLabel).join('<br/>')}"):::stage`,
    `  class ${node} title-${String(title.length)}`,
    ...(stage.gate === undefined ? [] : [`  ${gateNode(index)}${layout.gate(stage.gate.question, index)}:::gate`]),
  ]
}

function drawWays(flow: Flow, index: number, words: FlowWords, layout: Layout): string[] {
  const stage = flow.stages[index]
  if (stage === undefined) return []
  const from = stageNode(index)
  const following = followingOf(flow, index)
  const next = following === undefined ? undefined : stageNode(following)
  const { gate } = stage
  if (gate === undefined) return next === undefined || following === index ? [] : [`  ${from} --> ${next}`]

  const decision = gateNode(index)
  const find = (id: string): string | undefined => {
    const found = flow.stages.findIndex((each) => each.id === id)
    return found === -1 ? undefined : stageNode(found)
  }
  const ends = endsOf(flow, index)
  const reached = ends.find(isReached)
  const yes = reached !== undefined ? endNode(reached, index) : gate.yes === 'next' ? next : find(gate.yes)
  const back = gate.no?.kind === 'back' ? find(gate.no.stage) : undefined
  const notYet = gate.notYet === undefined ? undefined : find(gate.notYet)
  return [
    `  ${from} --- ${decision}`,
    ...(reached === undefined ? [] : [`  ${endNode(reached, index)}("${escapeLabel(words[reached])}"):::${reached}`]),
    ...(yes === undefined ? [] : [`  ${decision} -->${layout.label(words.yes)} ${yes}`]),
    ...(reached === 'won' && next !== undefined ? [`  ${endNode(reached, index)} --> ${next}`] : []),
    ...ends.flatMap((end) =>
      isReached(end)
        ? []
        : [
            `  ${endNode(end, index)}("${escapeLabel(words[end])}"):::${end}`,
            `  ${decision} -.->${layout.label(words.no)} ${endNode(end, index)}`,
          ],
    ),
    ...(back === undefined ? [] : [`  ${decision} -.->${layout.label(words.no)} ${back}`]),
    ...(notYet === undefined || notYet === back ? [] : [`  ${decision} -.->${layout.label(words.notYet)} ${notYet}`]),
  ]
}

type End = 'won' | 'done' | 'stop' | 'nurture'

/** Where a "yes" ends: what is won, and what has no stage after it. */
const isReached = (end: End): end is 'won' | 'done' => end === 'won' || end === 'done'

function endsOf(flow: Flow, index: number): End[] {
  const gate = flow.stages[index]?.gate
  if (gate === undefined) return []
  return [
    ...(gate.yes === 'won' ? ['won' as const] : []),
    ...(gate.yes === 'next' && followingOf(flow, index) === undefined ? ['done' as const] : []),
    ...(gate.no !== undefined && gate.no.kind !== 'back' ? [gate.no.kind] : []),
  ]
}

/** The stage after this one. */
function followingOf({ shape, stages }: Flow, index: number): number | undefined {
  const next = shape === 'flywheel' ? (index + 1) % stages.length : index + 1
  return next in stages ? next : undefined
}

const stageNode = (index: number): string => `stage${String(index + 1)}`
const gateNode = (index: number): string => `gate${String(index + 1)}`
const endNode = (end: End, index: number): string => `${end}${String(index + 1)}`
