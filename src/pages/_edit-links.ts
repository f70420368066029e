import { editorNow } from '../check-exchange/open-editor.ts'
import type { Site } from '../components/site.ts'
import { beginningOf } from '../compiler/index.ts'
import { gapWords } from '../compiler/vocabulary/gap-words.ts'
import { scaffold } from '../scaffold/index.ts'
import { type Book, isBuilding } from '../workspace/index.ts'

/**
 * Where a source is edited and a missing playbook is begun: in the web editor that runs on this machine, as long as the site
 * is served while it is written, else where the settings say.
 */
export function editLinksOf({ root, handbook, audience }: Book): Pick<Site, 'editLink' | 'newLink'> {
  const { settings } = handbook
  const editor = (): string | undefined => (isBuilding() || audience !== 'internal' ? undefined : editorNow(root))
  return {
    editLink: ({ file, origin }) => {
      if (origin !== 'company') return undefined
      const here = editor()
      if (here !== undefined) return `${here}?file=${encodeURIComponent(file)}`
      return settings['edit-link']?.replace('{file}', () => pathIn(file))
    },
    newLink: (role, row, process) => {
      const answers = beginningOf(role, row, process)
      const title = gapWords.role.newTitle(role.title, row.persona?.title ?? '')
      const told = new URLSearchParams({ begin: 'playbook', ...answers }).toString()
      const here = editor()
      if (here !== undefined) return `${here}?${told}`
      const link = settings['new-link']?.replace('{answers}', () => told).replace('{file}', () => pathIn(row.file))
      const text = link?.includes('{text}') ? scaffold('playbook', { ...answers, title }, handbook).text : ''
      const whole = link?.replace('{text}', () => encodeURIComponent(text))
      // Hosts refuse longer addresses: an empty file at the right place is better than none.
      return whole !== undefined && whole.length > longest ? link?.replace('{text}', '') : whole
    },
  }
}

/** Characters of an address that every host takes. */
const longest = 8000

function pathIn(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/')
}
