import type { Entry } from '../model/concepts.ts'
import type { LinkTarget } from '../model/handbook.ts'
import type { Issue } from '../model/issue.ts'
import type { LinkAnswer } from '../model/link-answer.ts'
import type { Sourced } from '../model/position.ts'
import type { Parsed } from '../model/source.ts'
import { type LinkNode, placeOf } from './links.ts'

/** The web addresses that the company’s sources lead to: those of collateral that is kept elsewhere, and those in texts. */
export function findOutwardLinks(
  parsed: readonly Parsed[],
  links: ReadonlyMap<LinkNode, LinkTarget>,
  entries: readonly Entry[],
): readonly Sourced<string>[] {
  const named = entries.flatMap((entry): Sourced<string>[] =>
    entry.kind === 'collateral' && entry.front.link !== undefined
      ? [{ value: entry.front.link, at: entry.frontAt('link') }]
      : [],
  )
  const written = parsed.flatMap((it) =>
    it.links.flatMap((node): Sourced<string>[] => {
      const target = links.get(node)
      return target?.leads === 'outside' ? [{ value: target.url, at: placeOf(it.file, node) }] : []
    }),
  )
  return [...named, ...written].filter(({ value, at }) => /^https?:/i.test(value) && !at.file.startsWith('docs/'))
}

/** Points at the addresses that lead nowhere any more, or elsewhere. */
export function findRottenLinks(
  outward: readonly Sourced<string>[],
  answers: ReadonlyMap<string, LinkAnswer>,
): readonly Issue[] {
  return outward.flatMap(({ value: url, at }): Issue[] => {
    const answer = answers.get(url)
    switch (answer?.is) {
      case undefined:
      case 'there':
      case 'closed':
        return []
      case 'moved':
        return [{ type: 'link-moved', url, to: answer.to, lasting: answer.lasting, at }]
      case 'gone':
      case 'failing':
      case 'silent':
        return [{ type: 'link-dead', url, answer, at }]
    }
  })
}
