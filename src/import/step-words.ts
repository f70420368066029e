import { plain } from './plain-words.ts'

/** Is a heading what companies call a stage of theirs? */
export function isStage(heading: string): boolean {
  return isCalled(stages, heading)
}

/** Is a heading a step of a buyer’s: numbered, or called as journeys call theirs? */
export function isBuyersStep(heading: string): boolean {
  return /^(?:(?:stage|step|phase)\s*\d|\d{1,2}[.):]?\s+\S)/i.test(heading.trim()) || isCalled(buyersSteps, heading)
}

/** Is a heading about the page, and so no step of it? */
export function isAside(heading: string): boolean {
  return asides.includes(plain(heading))
}

function isCalled(names: readonly string[], heading: string): boolean {
  const words = plain(heading).replace(/^(?:stage|step|phase) ?\d* ?/, '')
  return names.some((name) => words === name || words.startsWith(`${name} `))
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

/** What marketing and research call the steps in which somebody buys. */
const buyersSteps: readonly string[] = [
  ...[
    'unaware',
    'awareness',
    'problem awareness',
    'problem identification',
    'need recognition',
    'interest',
    'research',
  ],
  ...['education', 'consideration', 'exploration', 'solution exploration', 'requirements', 'requirements building'],
  ...['evaluation', 'comparison', 'shortlist', 'supplier selection', 'vendor selection', 'selection', 'validation'],
  ...['decision', 'consensus', 'justification', 'purchase', 'onboarding', 'implementation', 'adoption', 'retention'],
  ...['loyalty', 'expansion', 'renewal', 'advocacy'],
]

/** What stands before and after the steps of many a page. */
const asides: readonly string[] = [
  ...[
    'overview',
    'introduction',
    'intro',
    'summary',
    'about',
    'about this page',
    'purpose',
    'contents',
    'on this page',
  ],
  ...['resources', 'related', 'related pages', 'see also', 'further reading', 'links', 'references', 'notes', 'faq'],
  ...['table of contents', 'additional resources', 'useful links', 'questions', 'feedback', 'changelog', 'history'],
]
