import type { Pointer } from '../compiler/index.ts'
import { plainName } from '../compiler/meaning/slug.ts'
import type { Session } from './session.ts'
import { lineAt } from './stretches.ts'

/** Every place that leads to an entry, by file: those of sources, and the owners of folders in the settings. */
export function pointersOf(session: Session): ReadonlyMap<string, readonly Pointer[]> {
  const inSources = session.book().handbook.pointers()
  const inSettings = folderOwners(session)
  return inSettings.length === 0 ? inSources : new Map([...inSources, [inSettings[0]!.at.file, inSettings]])
}

function folderOwners(session: Session): readonly Pointer[] {
  const { handbook } = session.book()
  return Object.entries(handbook.settings.folders).flatMap(([folder, { owner }]): Pointer[] => {
    const target = handbook
      .all('person')
      .find(({ title }) => owner !== undefined && plainName(title) === plainName(owner))
    if (owner === undefined || !target) return []
    const { file, start } = handbook.settingsAt('folders', folder, 'owner')
    const line = lineAt(session, file, start.line - 1)
    const [, before, value] = /^(\s*owner:\s*)("[^"]*"|'[^']*'|[^#\s][^#]*?)\s*(?:#.*)?$/.exec(line) ?? []
    if (before === undefined || value === undefined) return []
    const column = before.length + 1
    const at = { file, start: { line: start.line, column }, end: { line: start.line, column: column + value.length } }
    return [{ as: 'name', written: owner, target, anchor: undefined, at }]
  })
}
