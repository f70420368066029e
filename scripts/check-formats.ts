import { type Finding, ownerOfUnreadable, reviewOf } from '../src/compiler/index.ts'
import {
  reportGithub,
  reportJson,
  reportLetBe,
  reportOverview,
  reportSarif,
  reportText,
  seenFrom,
} from '../src/reporters/index.ts'
import { baselineFile, type Book, type CheckedRoot, placeInRepository } from '../src/workspace/index.ts'

/** How findings are written, and what has to be known for that: the root that they are of, or all that stands in it. */
export type CheckFormat =
  | { readonly needs: 'root'; readonly write: Write<CheckedRoot> }
  | { readonly needs: 'book'; readonly write: Write<Book> }

type Write<T> = (findings: readonly Finding[], of: T, letBe: readonly Finding[]) => string

/** By the name that `--format` takes. */
export const checkFormats: Readonly<Record<string, CheckFormat>> = {
  text: { needs: 'root', write: textOf },
  json: { needs: 'root', write: (findings, _, letBe) => reportJson(findings, letBe) },
  // A code host knows files by their path in the repository.
  github: { needs: 'root', write: (findings, { root }) => reportGithub(seenFrom(placeInRepository(root), findings)) },
  sarif: { needs: 'book', write: sarifOf },
  summary: { needs: 'book', write: summaryOf },
}

/** How much the root’s own baseline lets be; undefined where it has none. */
export function letBeNote({ letBe }: Pick<CheckedRoot, 'letBe'>): string | undefined {
  return letBe && `${reportLetBe(baselineFile, letBe)} \`fieldbook check --all\` shows what that is.`
}

/** Findings as text for this terminal. */
export function textOf(findings: readonly Finding[], { lineOf }: CheckedRoot): string {
  const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined
  return reportText(findings, { colour, sourceLine: lineOf })
}

function sarifOf(findings: readonly Finding[], { handbook, root }: Book): string {
  return reportSarif(seenFrom(placeInRepository(root), findings), {
    rules: handbook.all('rule').map(({ id, title, front }) => ({ id, summary: front.summary ?? title })),
    ruleAddress: (id) => {
      const { address, base } = handbook.settings
      return address === undefined ? undefined : new URL(`${base}rules/${id}/`, address).href
    },
  })
}

function summaryOf(findings: readonly Finding[], book: Book): string {
  const { handbook } = book
  const entries = new Map(handbook.entries.map((entry) => [entry.file, entry]))
  const unreadable = new Map(handbook.unreadable.map((entry) => [entry.file, entry]))
  const titles = new Map(handbook.all('rule').map(({ id, title }) => [id, title]))
  return reportOverview(findings, {
    titleOf: (rule) => titles.get(rule),
    ownerOf: (file) => {
      const entry = entries.get(file)
      if (entry) return reviewOf(handbook, entry).owner?.title
      const unread = unreadable.get(file)
      return unread && (ownerOfUnreadable(handbook, unread)?.title ?? whyUnknown(book, file))
    },
  })
}

/** Why nobody knows who answers for a file; undefined where its front matter can be read and names nobody who is known. */
function whyUnknown({ handbook }: Book, file: string): string | undefined {
  for (const issue of handbook.issues) {
    if (issue.at.file !== file) continue
    if (issue.type === 'front-matter-syntax') return 'front matter can’t be read'
    if (issue.type === 'front-matter-missing')
      return issue.why === 'nothing' ? 'no front matter' : 'front matter can’t be read'
  }
  return undefined
}
