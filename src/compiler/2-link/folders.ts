import type { Issue } from '../model/issue.ts'
import type { Settings } from '../model/settings.ts'
import type { Parsed } from '../model/source.ts'
import type { Position } from '../model/position.ts'
import { plainFolder } from '../meaning/folder-default.ts'
import { nearest } from '../meaning/nearest.ts'

/** Points at folders of `fieldbook.yaml` that hold no source, so that what is said for them holds for nothing. */
export function findUnknownFolders(
  parsed: readonly Parsed[],
  { settings, settingsAt }: { settings: Settings; settingsAt: (...path: readonly string[]) => Position },
): Issue[] {
  const known = new Set(parsed.flatMap(({ file }) => foldersOf(file)))
  return Object.keys(settings.folders)
    .filter((folder) => !known.has(plainFolder(folder)))
    .map((folder) => {
      const [near] = nearest(plainFolder(folder), [...known], 1)
      return { type: 'folder-unknown', folder, near, at: settingsAt('folders', folder) }
    })
}

/** `content/roles/seller.md` lies in `content` and in `content/roles`. */
function foldersOf(file: string): string[] {
  if (file.startsWith('docs/')) return []
  const steps = file.split('/').slice(0, -1)
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'))
}
