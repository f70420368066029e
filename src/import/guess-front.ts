import type { ImportKind } from './guess-kind.ts'
import { plain } from './plain-words.ts'

/** A value of front matter that follows from the words of a page; the words that said so. */
export interface GuessedValue {
  readonly key: string
  readonly value: string
  readonly because: string
}

/** What a kind must say about itself and pages of elsewhere say in their words. What nothing says is left open. */
export function guessFront(kind: ImportKind, title: string, path: string, body: string): readonly GuessedValue[] {
  const words = ` ${plain(title)} `
  const all = ` ${plain(`${path.replace(/\.\w+$/, '')} ${title}`)} `
  switch (kind) {
    case 'role':
      return found('type', roleTypes, words)
    case 'persona':
      return found('part', titlesToParts, words)
        .concat(found('part', wordsToParts, ` ${plain(body.slice(0, 20_000))} `))
        .slice(0, 1)
    case 'collateral':
      return [
        ...found('type', collateralTypes, all),
        { key: 'share', value: 'internal', because: 'nobody has said yet that buyers may have it' },
      ]
    case 'methodology':
      return found('type', methodologyTypes, all)
    case 'process':
      return [{ key: 'type', value: 'opportunity', because: 'its headings are the stages of a deal' }]
    default:
      return []
  }
}

function found(key: string, table: readonly (readonly [string, readonly string[]])[], words: string): GuessedValue[] {
  for (const [value, signs] of table) {
    const because = signs.find((sign) => words.includes(` ${sign} `))
    if (because !== undefined) return [{ key, value, because }]
  }
  return []
}

const methodologyTypes = [
  ['opportunity', ['meddic', 'meddpicc', 'meddicc', 'bant', 'champ', 'qualification', 'opportunity', 'deal']],
  ['meeting', ['spin', 'meeting', 'discovery', 'call', 'conversation']],
] as const

const roleTypes = [
  ['management', ['manager of', 'sales manager', 'head', 'director', 'vp', 'vice president', 'team lead', 'cro']],
  [
    'support',
    ['engineer', 'architect', 'support', 'customer success', 'enablement', 'operations', 'consultant', 'specialist'],
  ],
  ['department', ['legal', 'finance', 'department', 'deal desk', 'procurement', 'product', 'plant']],
  ['sales', ['executive', 'representative', 'rep', 'sdr', 'bdr', 'ae', 'account manager', 'sales', 'seller', 'hunter']],
] as const

const titlesToParts = [
  ['buys', ['procurement', 'purchasing', 'buyer']],
  ['decides', ['ceo', 'cfo', 'chief executive', 'chief financial', 'managing director', 'owner']],
] as const

const wordsToParts = [
  ['decides', ['economic buyer', 'decision maker', 'final decision', 'budget holder', 'budget owner']],
  ['evaluates', ['technical buyer', 'technical evaluator', 'evaluator']],
  ['influences', ['influencer', 'champion']],
  ['uses', ['end user', 'daily user']],
] as const

const collateralTypes = [
  ['customer story', ['customer story', 'customer stories', 'case study', 'case studies']],
  ['one-pager', ['one pager', 'one pagers']],
  ['data sheet', ['datasheet', 'datasheets', 'data sheet', 'data sheets']],
  ['slides', ['deck', 'decks', 'slides', 'presentation']],
  ['e-mail', ['email', 'e mail', 'emails', 'e mails']],
  ['calculator', ['calculator']],
  ['checklist', ['checklist', 'checklists']],
  ['worksheet', ['worksheet', 'worksheets']],
  ['brochure', ['brochure', 'brochures']],
  ['video', ['video', 'videos']],
  ['demo', ['demo', 'demos']],
  ['template', ['template', 'templates']],
] as const
