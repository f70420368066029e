import type { StandingSource } from './standing-words.ts'

/** One side of managing a process, in three cases; the step leads on from the neutral and the worst one. */
export interface StandingCase {
  /** Permanent: answers are kept under it. */
  readonly id: string
  readonly title: string
  readonly cases: Readonly<Record<'best' | 'neutral' | 'worst', string>>
  readonly step: string
  readonly source: StandingSource
  /** The id of a guide of Fieldbook's. */
  readonly guide: string
}

export const standingCases: readonly StandingCase[] = [
  {
    id: 'definition',
    title: 'What “our sales process” means',
    cases: {
      best: 'Ask ten people and you get one answer, because they all work from the same page.',
      neutral: 'There is a document. People know of it and work from memory.',
      worst: 'Ask ten people and you get ten answers: milestones, call patterns, fields of the CRM.',
    },
    step: 'Ask five people what the process is, write the answers side by side, and settle on one.',
    source: 'code',
    guide: 'writing',
  },
  {
    id: 'fit',
    title: 'Whose process it is',
    cases: {
      best: 'Each role works by the one or two processes that fit what it does.',
      neutral: 'Each team has a process; nobody has compared it with what the role does.',
      worst: 'One process for everybody. Where it doesn’t fit it is filled in on Friday, or left.',
    },
    step: 'Answer the fit advisor for one role, and drop the process that doesn’t fit it.',
    source: 'code',
    guide: 'process-fit',
  },
  {
    id: 'buyer',
    title: 'Whose steps it follows',
    cases: {
      best: 'The buyer’s steps come first, and our stages follow them.',
      neutral: 'Our stages mention what the buyer does.',
      worst: 'The stages are our own tasks: quote sent, demo given.',
    },
    step: 'Write beside each stage what the buyer does, and rename the stages that have no answer.',
    source: 'fieldbook',
    guide: 'the-buyers-side',
  },
  {
    id: 'gates',
    title: 'What a stage means',
    cases: {
      best: 'A gate: what must be true, what shows it, who decides, and where “no” leads.',
      neutral: 'There are criteria. Nobody asks for them when a deal moves.',
      worst: 'A label: two people put the same deal into two stages.',
    },
    step: 'Take the gate that most deals fail at later, and give it criteria that can be seen.',
    source: 'fieldbook',
    guide: 'gates-and-prices',
  },
  {
    id: 'coached',
    title: 'What managers do with it',
    cases: {
      best: 'Managers coach to it: every review asks for the gate, and who decided.',
      neutral: 'Tools and playbooks are handed out, and sellers are left alone with them.',
      worst: 'Everyone for himself: the manager asks for the number.',
    },
    step: 'Put the gates of the deals at hand on the agenda of the next one-to-one.',
    source: 'matrix',
    guide: 'coaching',
  },
  {
    id: 'adjusted',
    title: 'What is learned from it',
    cases: {
      best: 'Conversions and reviews change the process: within the last year a gate was changed because of them.',
      neutral: 'It is measured and read. Nothing changes because of it.',
      worst: 'It isn’t measured, or only the result is.',
    },
    step: 'Look at one gate each quarter with the closed deals on the table, and change it or say why not.',
    source: 'matrix',
    guide: 'metrics',
  },
  {
    id: 'numbers',
    title: 'What is counted',
    cases: {
      best: 'Few numbers; each names whose behaviour changes, and how.',
      neutral: 'Many numbers on a dashboard, most without consequence.',
      worst: 'Revenue, and it comes too late to change anything.',
    },
    step: 'For each number on the dashboard, write down who does what when it moves, or take it off.',
    source: 'code',
    guide: 'metrics',
  },
  {
    id: 'upkeep',
    title: 'Whether it is still true',
    cases: {
      best: 'Each part has one owner and a date, and what is overdue is seen.',
      neutral: 'Somebody looks after it when there is time.',
      worst: 'Slides in a drive. A group owns them, so nobody does.',
    },
    step: 'Name one person for each part, and a date by which they read it again.',
    source: 'fieldbook',
    guide: 'keeping-it-true',
  },
]
