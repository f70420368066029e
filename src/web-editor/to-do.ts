import {
  beginningOf,
  contentMatrix,
  type Entry,
  type Handbook,
  objectionsWithoutProof,
  reviewQueue,
  reviewsDue,
  type Severity,
} from '../compiler/index.ts'
import { type Book, changedSinceReview } from '../workspace/index.ts'
import { sourceIn, titleOf } from './sources.ts'
import type { Missing, OwnerReviews, PageLine, PageToFix, ToDo } from './upkeep-messages.ts'

/** What there is to do in a root: what is to fix, what to read again, and what is missing. */
export function toDoIn(book: Book): ToDo {
  const byFile = Map.groupBy(book.handbook.entries, ({ file }) => file)
  const line = (file: string): PageLine => ({ file, title: titleOf(file, byFile.get(file) ?? []) })
  return { fix: pagesToFix(book, line), reviews: reviewsIn(book, line), missing: missingIn(book.handbook) }
}

type LineOf = (file: string) => PageLine

const severities: readonly Severity[] = ['error', 'warning', 'advice']

/** How much of a page’s worst is told before it is opened. */
const mostTold = 3

function pagesToFix(book: Book, line: LineOf): readonly PageToFix[] {
  const findings = book.findings.filter(({ rule }) => !rule.startsWith('review-'))
  const pages = [...Map.groupBy(findings, ({ at }) => at.file)].map(([file, own]): PageToFix => {
    const count = (severity: Severity): number => own.filter((it) => it.severity === severity).length
    const worst = [...own].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    return {
      ...line(file),
      isSource: sourceIn(book, file) !== undefined,
      counts: { error: count('error'), warning: count('warning'), advice: count('advice') },
      first: worst.slice(0, mostTold).map(({ at, severity, message }) => ({ line: at.start.line, severity, message })),
    }
  })
  return pages.sort((a, b) => {
    const severity = severities.find((it) => a.counts[it] !== b.counts[it])
    return severity ? b.counts[severity] - a.counts[severity] : a.file < b.file ? -1 : 1
  })
}

function reviewsIn(book: Book, line: LineOf): readonly OwnerReviews[] {
  const queue = reviewQueue(book.handbook, { changed: changedSinceReview(book) })
  return [...Map.groupBy(reviewsDue(queue), ({ owner }) => owner)].map(([owner, own]) => ({
    owner: owner?.title,
    pages: own.map(({ entry, due, standing, changed }) => ({ ...line(entry.file), due, standing, changed })),
  }))
}

function missingIn(handbook: Handbook): Missing {
  const matrix = contentMatrix(handbook)
  const rows = matrix.flatMap(({ role, processes }) =>
    processes.flatMap((it) => it.rows.map((row) => ({ role, process: it.process, row }))),
  )
  return {
    written: matrix.reduce((sum, it) => sum + it.written, 0),
    owed: matrix.reduce((sum, it) => sum + it.owed, 0),
    playbooks: rows.flatMap(({ role, process, row }) =>
      row.playbook || !row.persona
        ? []
        : {
            ...{ role: role.title, persona: row.persona.title, process: process.title },
            answers: beginningOf(role, row, process),
          },
    ),
    stages: rows.flatMap(({ row: { playbook, cells } }) => {
      const stages = cells.filter(({ state }) => state === 'missing').map(({ stage }) => stage.title.text)
      return playbook && stages.length > 0 ? { ...pageLine(playbook), stages } : []
    }),
    withoutProof: objectionsWithoutProof(handbook).map(pageLine),
  }
}

function pageLine({ file, title }: Entry): PageLine {
  return { file, title }
}
