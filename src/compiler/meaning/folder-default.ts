import type { Settings } from '../model/settings.ts'

/** What `fieldbook.yaml` says for a file that doesn't say it itself: the longest matching folder that has the key. */
export function folderDefault<K extends keyof Settings['folders'][string]>(
  settings: Settings,
  file: string,
  key: K,
): Settings['folders'][string][K] | undefined {
  return Object.entries(settings.folders)
    .map(([folder, defaults]) => ({ folder: plainFolder(folder), value: defaults[key] }))
    .filter(({ folder, value }) => value !== undefined && file.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0]?.value
}

/** A folder as `fieldbook.yaml` names it, without the slashes around it. */
export function plainFolder(folder: string): string {
  return folder.replace(/^\.?\/+|\/+$/g, '')
}
