import type { Kind } from '../compiler/index.ts'

/** What a page can become. A playbook, a journey or a person has a shape that no page of elsewhere has. */
export type ImportKind = Extract<
  Kind,
  | 'process'
  | 'role'
  | 'persona'
  | 'objection'
  | 'competitor'
  | 'collateral'
  | 'offering'
  | 'channel'
  | 'vertical'
  | 'term'
  | 'metric'
  | 'skill'
  | 'sequence'
  | 'methodology'
  | 'coaching'
  | OnlyKind
  | 'guide'
>

/** What a root has one page of, in a file of its own. */
export type OnlyKind = Extract<Kind, 'company' | 'ideal-customer' | 'pricing' | 'win-loss-review'>

/** What a page seems to be, and which words said so. */
export interface Guess {
  readonly kind: ImportKind
  /** Undefined where nothing said anything, which makes a guide. */
  readonly because: string | undefined
}

/**
 * Guesses from folders first, the nearest first, then from the title. A folder is a decision somebody made, so the words
 * for many of a thing count; a title counts where it is about one: “Persona: CFO”, “CFO persona”. The page that opens a
 * folder is about all that lie in it, so it is a guide. A process is one only where its headings are stages; what a root
 * has once, only where the page is called nothing else.
 *
 * @param refused kinds that it can’t be: their only place is taken
 */
export function guessKind(
  path: string,
  title: string,
  headings: readonly string[],
  refused: ReadonlySet<ImportKind> = new Set(),
): Guess {
  const guess = guessByName(path, title)
  if (refused.has(guess.kind)) return { kind: 'guide', because: undefined }
  if (guess.kind !== 'process' || headings.filter(isStage).length >= 2) return guess
  return { kind: 'guide', because: undefined }
}

function guessByName(path: string, title: string): Guess {
  if (opensFolder(path)) return { kind: 'guide', because: undefined }
  for (const folder of path.split('/').slice(0, -1).reverse()) {
    const kind = kindCalled(plain(folder))
    if (kind) return { kind, because: folder }
  }
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.html)?\.\w+$/, '')
  const only = onlyKinds.find((kind) => [plain(title), plain(stem)].some((name) => names[kind].one.includes(name)))
  if (only) return { kind: only, because: title }
  const words = plain(title).split(' ')
  const [before = ''] = /^[^:–—]+(?=[:–—])/.exec(title) ?? []
  for (const part of [plain(before), words.slice(-2).join(' '), words.slice(-1).join(' ')]) {
    const kind = (Object.keys(names) as ImportKind[]).find((it) => names[it].one.includes(part) && !isOnly(it))
    if (kind && (words.length > 1 || kind === 'process')) return { kind, because: title }
  }
  return { kind: 'guide', because: undefined }
}

/** Is a page what its folder opens with, and so named after the folder? */
export function opensFolder(path: string): boolean {
  return /(?:^|\/)(?:_?index|readme)(?:\.html)?\.\w+$/i.test(path)
}

function kindCalled(name: string): ImportKind | undefined {
  return (Object.keys(names) as ImportKind[]).find(
    (kind) => !isOnly(kind) && [...names[kind].one, ...names[kind].many].includes(name),
  )
}

/** Has a root one page of it? */
export function isOnly(kind: ImportKind): kind is OnlyKind {
  return (onlyKinds as readonly ImportKind[]).includes(kind)
}

const onlyKinds: readonly OnlyKind[] = ['company', 'ideal-customer', 'pricing', 'win-loss-review']

/** Words for comparison: without case, signs and a number in front. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^\d+ (?=\S)/, '')
}

function isStage(heading: string): boolean {
  const words = plain(heading).replace(/^(?:stage|step|phase) ?\d* ?/, '')
  return stages.some((stage) => words === stage || words.startsWith(`${stage} `))
}

/** What companies call the stages of their processes. */
const stages: readonly string[] = [
  ...['prospecting', 'prospect', 'lead', 'pending acceptance', 'qualification', 'qualify', 'qualifying', 'discovery'],
  ...['scoping', 'development', 'technical evaluation', 'evaluation', 'demo', 'demonstration', 'presentation'],
  ...['proposal', 'quote', 'quotation', 'discussion', 'negotiation', 'negotiating', 'negotiate', 'contracting'],
  ...[
    'closing',
    'close',
    'closed won',
    'awaiting signature',
    'onboarding',
    'handover',
    'account management',
    'renewal',
  ],
]

/** What people call one of a kind and its folder, as seen in public handbooks. */
const names: Readonly<Record<ImportKind, { readonly one: readonly string[]; readonly many: readonly string[] }>> = {
  process: {
    one: ['process', 'sales process', 'sales stages', 'opportunity stages', 'opportunity management'],
    many: ['processes', 'sales processes'],
  },
  role: {
    one: ['role', 'position', 'job description', 'job family'],
    many: ['roles', 'sales roles', 'positions', 'job families', 'job descriptions'],
  },
  persona: { one: ['persona', 'buyer persona'], many: ['personas', 'buyer personas', 'buyers'] },
  objection: { one: ['objection'], many: ['objections', 'objection handling', 'handling objections'] },
  competitor: {
    one: ['competitor', 'battlecard', 'battle card'],
    many: ['competitors', 'competition', 'competitive', 'battlecards', 'battle cards'],
  },
  collateral: {
    one: ['template', 'one pager', 'case study', 'customer story', 'datasheet', 'data sheet', 'brochure', 'checklist'],
    many: [
      'collateral',
      'templates',
      'one pagers',
      'case studies',
      'customer stories',
      'datasheets',
      'decks',
      'assets',
    ],
  },
  offering: { one: ['offering'], many: ['offerings', 'products', 'product lines', 'solutions', 'packages'] },
  channel: { one: ['sales channel'], many: ['channels', 'sales channels'] },
  vertical: { one: ['vertical'], many: ['verticals', 'industries'] },
  term: { one: [], many: ['glossary', 'terms', 'terminology', 'definitions', 'acronyms'] },
  metric: { one: ['metric', 'kpi'], many: ['metrics', 'kpis', 'performance indicators'] },
  skill: { one: [], many: ['skills', 'sales skills'] },
  sequence: {
    one: ['cadence', 'outreach sequence', 'email sequence', 'sales cadence'],
    many: ['sequences', 'cadences', 'outreach sequences', 'email sequences', 'sales cadences'],
  },
  methodology: {
    one: ['methodology', 'sales methodology', 'qualification framework'],
    many: ['methodologies', 'sales methodologies', 'qualification frameworks'],
  },
  coaching: { one: [], many: ['coaching', 'sales coaching'] },
  company: { one: ['company', 'our company', 'about us', 'about the company', 'company overview'], many: [] },
  'ideal-customer': {
    one: ['ideal customer', 'ideal customers', 'ideal customer profile', 'icp', 'ideal customer profile icp'],
    many: [],
  },
  pricing: { one: ['pricing', 'pricing rules', 'discount policy', 'discounting', 'discount rules'], many: [] },
  'win-loss-review': { one: ['win loss review', 'win loss analysis', 'win loss'], many: [] },
  guide: { one: [], many: ['guides', 'onboarding', 'training', 'how to', 'howto', 'enablement', 'handbook'] },
}
