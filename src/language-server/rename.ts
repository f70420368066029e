import type { Position as EditorPlace, Range, WorkspaceEdit } from 'vscode-languageserver'
import type { Entry } from '../compiler/index.ts'
import { plainName } from '../compiler/meaning/slug.ts'
import type { Problem } from './edits.ts'
import { renamable, renameId } from './rename-id.ts'
import { renameStage } from './rename-stage.ts'
import { renameTitle } from './rename-title.ts'
import type { Session } from './session.ts'
import { lineAt } from './stretches.ts'
import { type Subject, subjectAt } from './subject.ts'

/** What may be renamed at a place: the words there that change, and what they are now. */
export interface Renaming {
  readonly range: Range
  readonly placeholder: string
  readonly to: (name: string) => WorkspaceEdit | Problem
}

/**
 * What stands at a place is what is renamed: at a title, or where the title names something, the title; where an id stands, in
 * front matter or in a link’s address, the id, and with it the file; at a stage, the stage.
 */
export function renamingAt(session: Session, file: string, place: EditorPlace): Renaming | Problem {
  const subject = subjectAt(session, file, place)
  if (!subject) return { problem: 'Nothing that can be renamed stands here: titles, ids, names and stages can.' }
  if (subject.is === 'stage') {
    const { process, stage, range } = subject
    return { range, placeholder: stage.title.text, to: (name) => renameStage(session, process, stage, name) }
  }
  if (subject.is === 'part') {
    return {
      problem:
        'Of headings, only stages and people are renamed everywhere. Change this one by hand; if its links are to live on, ' +
        'write `#old -> #new` into `formerly`.',
    }
  }
  return renamingOf(session, subject, file)
}

function renamingOf(
  session: Session,
  { entry, by, range }: Extract<Subject, { readonly is: 'entry' }>,
  file: string,
): Renaming | Problem {
  if (entry.origin === 'fieldbook') return { problem: 'This page comes with Fieldbook and keeps its name.' }
  const written = lineAt(session, file, range.start.line).slice(range.start.character, range.end.character)
  const isTitle = plainName(written) === plainName(entry.title)
  if (by === 'title' || (isTitle && by !== 'term' && !(by === 'name' && written === entry.id))) {
    return { range, placeholder: entry.title, to: (name) => renameTitle(session, entry, name) }
  }
  if (by === 'words') {
    return {
      problem: `These are the link’s own words: change them here. \`${entry.title}\` is renamed at its title, in ${entry.file}, and its id in the link’s address.`,
    }
  }
  if (by === 'term' || (by === 'name' && written !== entry.id)) {
    return { problem: `This is another name of \`${entry.title}\`. Rename it at its title, in ${entry.file}.` }
  }
  if (!renamable(entry, session.book().handbook)) return { problem: whyNoId(entry) }
  const id = entry.id.slice(entry.id.lastIndexOf('/') + 1)
  return { range: idWithin(range, written, id), placeholder: id, to: (name) => renameId(session, entry, name) }
}

function whyNoId(entry: Entry): string {
  return entry.kind === 'person'
    ? `The address of \`${entry.title}\` is made of the heading: rename it there, in ${entry.file}.`
    : `${entry.file} is the only one of its kind and keeps its name. Its title can be renamed, at \`title\`.`
}

/** In an address, the id is the file’s name. */
function idWithin(range: Range, written: string, id: string): Range {
  const from = written.lastIndexOf(id)
  if (from === -1) return range
  const character = range.start.character + from
  return { start: { ...range.start, character }, end: { ...range.start, character: character + id.length } }
}
