import { slug as githubSlug } from 'github-slugger'

/** The address form of a title: `Gate: Do we pursue?` → `gate-do-we-pursue`. A title without letters gives `part`. */
export const slug = remember((title) => {
  const words = title.replaceAll(/[’‘“”"']/g, '').replaceAll(/[–—/]/g, ' ')
  return githubSlug(words.trim()).replaceAll(/-{2,}/g, '-').replaceAll(/^-|-$/g, '') || 'part'
})

/** The form of a title in the name of a file, and so in an address: as `slug`, in letters that every keyboard has. */
export function fileSlug(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  return slug(plain.replaceAll(/[ßẞæÆœŒøØđĐðÐłŁþÞı]/g, (letter) => spelledOut[letter.toLowerCase()] ?? letter))
}

/** Letters that are no other letter with a mark. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

/** A title for comparison: without case, curly quotes, a leading number and white space around it. */
export const plainName = remember((title) =>
  title
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[“”"]/g, '')
    .replaceAll(/[–—]/g, '-')
    .replace(/^\s*\d+[.)]?\s+(?:[-–—]\s+)?/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase(),
)

/** The same few hundred titles are asked for over and over. */
function remember(work: (title: string) => string): (title: string) => string {
  const known = new Map<string, string>()
  return (title) => {
    const before = known.get(title)
    if (before !== undefined) return before
    if (known.size > mostTitles) known.clear()
    const made = work(title)
    known.set(title, made)
    return made
  }
}

const mostTitles = 20_000
