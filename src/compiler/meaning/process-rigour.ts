/**
 * How strictly a sales force works by its process, and how near it is to its customers: the two sides of the Sales
 * Relationship/Process Matrix (CSO Insights, yearly Sales Performance Optimization studies), each from low to high.
 */
export const rigours = ['random', 'informal', 'formal', 'dynamic'] as const
export const relationships = [
  'approved supplier',
  'preferred supplier',
  'adviser',
  'contributor',
  'trusted partner',
] as const

export type Rigour = (typeof rigours)[number]
export type Relationship = (typeof relationships)[number]

/** The rigour a word means; undefined where it is none. */
export function rigourNamed(word: string): Rigour | undefined {
  return rigours.find((it) => it === plain(word).replace(/ process$/, ''))
}

/** The relationship a word means. The matrix's own names are understood too. */
export function relationshipNamed(word: string): Relationship | undefined {
  const known = plain(word)
  return relationships.find((it) => it === known) ?? otherNames[known]
}

const otherNames: Readonly<Record<string, Relationship>> = {
  'approved vendor': 'approved supplier',
  vendor: 'approved supplier',
  'solutions consultant': 'adviser',
  'solution consultant': 'adviser',
  advisor: 'adviser',
  'strategic contributor': 'contributor',
  partner: 'trusted partner',
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replaceAll(/[\s–—-]+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim()
}
