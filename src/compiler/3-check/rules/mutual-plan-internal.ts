import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Collateral } from '../../model/collateral.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Position } from '../../model/position.ts'
import type { Process } from '../../model/process.ts'
import { findInternalWords } from '../../meaning/internal-words.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const mutualPlanInternal: Rule = {
  id: 'mutual-plan-internal',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const competitors = handbook.all('competitor').map(({ title }) => title)
    for (const process of handbook.all('process')) {
      for (const { nodes, at } of textsOf(process)) {
        const words = findInternalWords(nodes.map((node) => toString(node)).join(''), competitors)
        if (words !== undefined) {
          yield {
            message: `The mutual plan is handed to the buyer, and here it says ${quote(words)}`,
            hint: 'Say it as both sides would, or move it to the stage: nothing that is ours alone belongs in the plan.',
            at,
          }
        }
        for (const collateral of nodes.flatMap((node) => linkedIn(handbook, node))) yield* reportOn(collateral, at)
      }
      for (const name of process.mutualPlan?.value.rows.flatMap((row) => row.uses) ?? []) {
        const collateral = handbook.target(name, 'collateral')
        if (collateral) yield* reportOn(collateral, name.at)
      }
    }
  },
}

function* reportOn({ title, front, frontAt }: Collateral, at: Position): Iterable<Report> {
  if (front.share === 'buyer') return
  yield {
    message: `${quote(title)} isn’t for buyers (\`share: ${front.share}\`), and the mutual plan is handed to them`,
    hint: 'Name a piece that may be shared, or take this one out; if it may be shared, write `share: buyer` in its file.',
    at,
    related: [{ message: 'says with whom it may be shared', at: frontAt('share') }],
  }
}

/** Every piece of the plan that is printed for the buyer. */
function textsOf({ mutualPlan }: Process): readonly { readonly nodes: readonly Nodes[]; readonly at: Position }[] {
  const { prose, rows = [] } = mutualPlan?.value ?? {}
  return [
    ...paragraphs(prose?.nodes ?? [], prose?.at),
    ...rows.flatMap((row) => [
      { nodes: row.title.nodes, at: row.at },
      ...(row.doneWhen ? [row.doneWhen] : []),
      ...paragraphs(row.prose.nodes, row.prose.at),
    ]),
  ]
}

function paragraphs(nodes: readonly Nodes[], at: Position | undefined) {
  return at ? nodes.map((node) => ({ nodes: [node], at: placeOf(node, at) })) : []
}

function placeOf({ position }: Nodes, { file, start, end }: Position): Position {
  return position ? { file, start: position.start, end: position.end } : { file, start, end }
}

function linkedIn(handbook: Handbook, node: Nodes): readonly Collateral[] {
  if (node.type === 'link') {
    const target = handbook.link(node)
    return target.leads === 'entry' && target.entry.kind === 'collateral' ? [target.entry] : []
  }
  return 'children' in node ? node.children.flatMap((child) => linkedIn(handbook, child)) : []
}
