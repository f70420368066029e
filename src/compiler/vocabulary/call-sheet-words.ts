import { callDeskWords } from './call-desk-words.ts'

const { parts } = callDeskWords

/** What the form of a call plan says, on the screen and on paper. */
export const callSheetWords = {
  page: {
    title: 'Call plan',
    of: (playbook: string) => `Call plan: ${playbook}`,
    nothing: 'stages to plan for',
    choose: 'Stage to plan for',
    stage: 'Stage',
    kept: 'Also in this plan',
    keptNote:
      'Answers to questions that the playbook no longer asks here. They stay in the plan and in every copy of it.',
  },
  sheet: {
    of: (stage: string) => `Call sheet: ${stage}`,
    parts: (stage: string) => `Parts of the plan for ${stage}`,
    plan: parts.plan,
    execute: 'Execute',
    executeNote: 'In the call: a few words each.',
    debrief: parts.debrief,
  },
  top: {
    account: 'Account',
    date: 'Date',
    people: 'Who will be there, and where each stands in their buying',
    name: 'Name and job',
    nameOf: (row: number) => `Person ${row}: name and job`,
    stands: 'Their stage',
    standsOf: (row: number) => `Person ${row}: where they stand in their buying`,
    add: 'Add a person',
  },
  plan: {
    theyWill: 'They will',
    atLeast: 'At least',
    ask: 'Ask',
    answer: 'Answer',
    answerTo: (question: string) => `Answer to: ${question}`,
    note: 'Note',
    noteOn: (question: string) => `Note on: ${question}`,
    theyMayAsk: parts['may-ask'],
    points: parts.point,
    objections: parts.objection,
    collateral: parts.collateral,
    more: 'More',
    theAnswer: 'The answer',
  },
  debrief: {
    outcome: 'How did it end?',
    nextStepError:
      'A next step is agreed only when they have said what they will do, and by when. Without both it is “no commitment yet”.',
    what: 'What will they do?',
    when: 'By when?',
    criteria: parts.criterion,
    dealKiller: 'Deal killer',
    evidence: 'Evidence:',
  },
  desk: {
    title: 'This plan',
    status: 'Saved on this device as you type, nowhere else.',
    undo: 'Undo',
    plans: 'Your plans',
    copy: 'Copy for CRM',
    new: 'New plan',
    more: 'More',
    duplicate: 'Duplicate for the next call',
    print: 'Print',
    markdown: 'Download as Markdown',
    file: 'Download as a file to import',
    import: 'Import a plan',
    delete: 'Delete this plan',
    chosenFile: 'A plan’s file',
  },
} as const
