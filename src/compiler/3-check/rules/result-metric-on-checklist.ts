import { escapePattern } from '../escape-pattern.ts'
import type { Link, Nodes } from 'mdast'
import type { Entry } from '../../model/concepts.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Metric } from '../../model/metric.ts'
import type { Position } from '../../model/position.ts'
import { metricsMoving } from '../../4-derive/metric-relations.ts'
import { checklists } from '../checklists.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'
import { wordsIn } from '../wording/words-of.ts'

export const resultMetricOnChecklist: Rule = {
  id: 'result-metric-on-checklist',
  severity: 'warning',
  topic: 'metrics',
  *check(handbook) {
    const results = handbook.all('metric').filter(({ front }) => front.level === 'result')
    if (results.length === 0) return
    for (const metric of results) yield* namedForSellers(handbook, metric)
    const names = results.map((metric) => ({ metric, pattern: patternFor(metric) }))
    for (const { name, part, at } of checklists(handbook)) {
      const linked = linksIn(part, at).flatMap(({ node, at: place }) => {
        const target = handbook.link(node)
        const metric = target.leads === 'entry' ? results.find((it) => it === (target.entry as Entry)) : undefined
        return metric ? [{ metric, at: place }] : []
      })
      const written = names.flatMap(({ metric, pattern }) => {
        if (linked.some((it) => it.metric === metric)) return []
        return wordsIn(part, at).flatMap((words) => {
          const found = pattern.exec(words.text)
          return found ? [{ metric, at: words.position(found.index, found.index + found[0].length) }] : []
        })
      })
      for (const found of [...linked, ...written]) yield report(handbook, found.metric, name, found.at)
    }
  },
}

function report(handbook: Handbook, metric: Metric, where: string, at: Position): Report {
  const better = metricsMoving(handbook, metric).map(({ title }) => title)
  return {
    message: `${quote(metric.title)} is a result, and here it stands in ${where}: nobody can do a result`,
    hint: `Write what to do instead${better.length > 0 ? `; ${quoteEach(better)} ${better.length > 1 ? 'move' : 'moves'} it` : ': an activity that moves it'}.`,
    at,
    related: [{ message: 'its level', at: metric.frontAt('level') }],
  }
}

/** A result that is said to change what a seller does. */
function* namedForSellers(handbook: Handbook, metric: Metric): Iterable<Report> {
  for (const name of metric.role) {
    const role = handbook.target(name, 'role')
    if (role?.front.type !== 'sales') continue
    yield {
      message: `${quote(metric.title)} is a result, and ${quote(role.title)} sells: a seller can’t do a result`,
      hint: 'Name the manager who changes something when it moves, and give the seller an activity that moves it.',
      at: name.at,
      related: [{ message: 'its level', at: metric.frontAt('level') }],
    }
  }
}

/** The title or another name of a metric, as whole words. */
function patternFor({ title, front }: Metric): RegExp {
  const names = [title, ...(front.aliases ?? [])].map(escapePattern)
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}

function linksIn(part: unknown, around: Position): { node: Link; at: Position }[] {
  if (typeof part !== 'object' || part === null) return []
  if (Array.isArray(part)) return part.flatMap((item) => linksIn(item, around))
  if ('type' in part && part.type === 'link') {
    const node = part as Link
    const at = node.position ? { file: around.file, start: node.position.start, end: node.position.end } : around
    return [{ node, at }]
  }
  if ('type' in part && 'children' in part) {
    return (part as { children: readonly Nodes[] }).children.flatMap((child) => linksIn(child, around))
  }
  return Object.entries(part).flatMap(([key, value]) => (key === 'at' || key === 'whole' ? [] : linksIn(value, around)))
}
