import { english } from '../compiler/vocabulary/english.ts'
import type { ImportKind } from './guess-kind.ts'
import { plain } from './plain-words.ts'

type HeadingKey = keyof typeof english.headings

/** The heading Fieldbook knows for one that means the same; undefined where it is kept as it is. */
export function knownHeading(kind: ImportKind, heading: string): string | undefined {
  const wanted = plain(heading)
  const keys = Object.entries(words[kind] ?? {}) as [HeadingKey, readonly string[]][]
  // A heading that Fieldbook knows already stays in its author’s words.
  if (keys.some(([key]) => english.headings[key].some((word) => plain(word) === wanted))) return heading
  if (kind === 'playbook' && isTitled(heading)) return heading
  const key = keys.find(([, others]) => others.includes(wanted))?.[0]
  if (key === undefined) return undefined
  return key === 'gate' ? `${english.headings.gate[0]}: ${heading}` : english.headings[key][0]
}

/** Does a heading say what stands below it, and which: “Objection: too expensive”, “If they say it is too early”? */
function isTitled(heading: string): boolean {
  return (
    titled.some((key) =>
      english.headings[key].some((word) => new RegExp(`^${word}\\s*[:–—]\\s*\\S`, 'i').test(heading.trim())),
    ) || /^if they say\s+\S/i.test(heading.trim())
  )
}

const titled = ['ask', 'say', 'sayExactly', 'ifTheySay', 'email', 'voicemail'] as const

/** Kinds whose pages have no headings of their author’s own, but for their steps. */
export const withoutOwnHeadings: ReadonlySet<ImportKind> = new Set(['objection', 'process', 'playbook', 'person'])

/** Kinds whose headings on the second level name what the page is made of: stages, steps, people. */
export const hasSteps: ReadonlySet<ImportKind> = new Set(['process', 'playbook', 'journey', 'person'])

/** What public handbooks call the parts of a page. */
const words: Readonly<Partial<Record<ImportKind, Readonly<Partial<Record<HeadingKey, readonly string[]>>>>>> = {
  persona: {
    goals: ['objectives', 'priorities', 'top priorities', 'what they want', 'goals and objectives', 'key goals'],
    pains: [
      'pain points',
      'challenges',
      'problems',
      'key challenges',
      'common challenges',
      'top challenges',
      'key pains',
    ],
    personalWins: ['motivations', 'what motivates them', 'personal motivations', 'motivators', 'personal goals'],
    hotButtons: ['what they care about', 'triggers', 'key concerns', 'concerns', 'what matters to them'],
    style: ['communication style', 'how to engage', 'decision style', 'how they buy', 'communication preferences'],
    beliefs: ['misconceptions', 'common misconceptions'],
  },
  competitor: {
    strengths: ['where they win', 'advantages', 'what they do well', 'pros'],
    weaknesses: ['where they lose', 'disadvantages', 'limitations', 'gaps', 'cons'],
    trapQuestions: ['landmines', 'questions to ask', 'trap setting questions', 'landmines to set'],
    howToWin: ['how to beat them', 'how to position', 'how to compete', 'positioning', 'why we win', 'our advantages'],
    walkAway: ['when to walk', 'when not to compete'],
  },
  objection: {
    proof: ['evidence', 'proof points', 'supporting evidence', 'references'],
    secondRound: ['if they push back', 'follow up', 'if they insist', 'follow up response'],
  },
  process: {
    do: [
      'activities',
      'key activities',
      'seller activities',
      'seller actions',
      'steps',
      'actions',
      'tasks',
      'sales activities',
    ],
    learn: ['what they need to learn', 'what the buyer needs to know', 'buyer education'],
    gate: ['exit criteria', 'exit criterion', 'stage exit criteria', 'stage gate', 'criteria to move on'],
    crmFields: ['required fields', 'crm requirements', 'salesforce fields'],
    approvals: ['required approvals', 'approvals needed'],
  },
  playbook: {
    insight: ['key insight', 'point of view'],
    ask: ['discovery questions', 'qualifying questions', 'questions to ask', 'key questions', 'open questions'],
    say: ['talking points', 'pitch', 'elevator pitch', 'what to say', 'key messages', 'script', 'call script'],
    sayExactly: ['approved wording', 'say this exactly', 'word for word'],
    theyMayAsk: ['questions they may ask', 'questions they might ask', 'what they may ask'],
    email: ['email template', 'e mail template', 'sample email', 'follow up email'],
    voicemail: ['voicemail script', 'voice mail'],
    send: ['what to send', 'leave behind', 'leave behinds', 'collateral to send'],
  },
  role: {
    decidesAlone: ['authority', 'decision rights', 'what they decide', 'decisions'],
    skills: ['requirements', 'required skills', 'key skills', 'competencies'],
    tools: ['tech stack', 'systems', 'tools they use'],
  },
}
