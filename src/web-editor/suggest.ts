import { complete } from '../language-server/complete.ts'
import type { Book } from '../workspace/index.ts'
import type { Suggestion } from './messages.ts'

/** What may stand at a place of a text that the book has in it; lines and columns count from 1. */
export function suggestionsFor(book: Book, file: string, text: string, line: number, column: number): Suggestion[] {
  const nothing = (): void => undefined
  const session = {
    ...{ book: () => book, text: () => text, uriOf: (it: string) => it, fileOf: (it: string) => it },
    ...{ revise: nothing, forget: nothing, reload: nothing },
  }
  return complete(session, file, { line: line - 1, character: column - 1 }).map((item) =>
    suggestionOf(item, line, column),
  )
}

function suggestionOf(item: ReturnType<typeof complete>[number], line: number, column: number): Suggestion {
  const edit = item.textEdit && 'range' in item.textEdit ? item.textEdit : undefined
  const from = edit ? edit.range.start.character + 1 : column
  const to = edit ? edit.range.end.character + 1 : column
  const about = typeof item.documentation === 'string' ? item.documentation : (item.detail ?? '')
  return {
    title: item.label,
    about,
    change: { from: { line, column: from }, to: { line, column: to }, put: edit?.newText ?? item.label },
  }
}
