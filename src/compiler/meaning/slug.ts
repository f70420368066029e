import { slug as githubSlug } from 'github-slugger'

/** The address form of a title: `Gate: Do we pursue?` → `gate-do-we-pursue`. A title without letters gives `part`. */
export function slug(title: string): string {
  const words = title.replaceAll(/[’‘“”"']/g, '').replaceAll(/[–—/]/g, ' ')
  return githubSlug(words.trim()).replaceAll(/-{2,}/g, '-').replaceAll(/^-|-$/g, '') || 'part'
}

/** A title for comparison: without case, curly quotes, a leading number and white space around it. */
export function plainName(title: string): string {
  const known = plainNames.get(title)
  if (known !== undefined) return known
  const name = title
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[“”"]/g, '')
    .replaceAll(/[–—]/g, '-')
    .replace(/^\s*\d+[.)]?\s+(?:[-–—]\s+)?/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
  if (plainNames.size > mostNames) plainNames.clear()
  plainNames.set(title, name)
  return name
}

/** The same few hundred names are compared over and over. */
const plainNames = new Map<string, string>()
const mostNames = 20_000
