import { z } from 'zod'
import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { objectionLabels } from './objection.ts'
import { many, one, section, sections, type BlockShape, type Named } from './shape.ts'

const stageShape = {
  labels: {
    theyWill: one('prose', {
      comment: 'What the buyer will do, and by when: the aim of the conversation.',
      example: 'put a figure on an hour of downtime, by Friday',
    }),
    atLeast: one('prose', { comment: 'The fallback.', example: 'name the person who has the downtime log' }),
    with: many('names', {
      kinds: ['persona', 'role'],
      comment: 'Who else is in the room, theirs and ours.',
      example: 'Operations manager; our Sales engineer',
    }),
  },
  sections: {
    insight: section('prose', { comment: 'The thought that changes how the buyer sees it.' }),
    ask: sections('items', { title: 'optional', comment: 'Questions, one a bullet; below each, what to listen for.' }),
    theyMayAsk: section('items', { comment: 'Questions the buyer may ask; below each, the answer.' }),
    say: sections('prose', { title: 'optional', comment: 'A talk track, to put in one’s own words.' }),
    sayExactly: sections('prose', { title: 'optional', comment: 'Approved wording, said as it stands.' }),
    ifTheySay: sections(
      { labels: objectionLabels, sections: {} },
      {
        title: 'required',
        kinds: ['objection'],
        comment: 'An objection: linked to its own file, or in the buyer’s words with the answer below.',
      },
    ),
    email: sections(
      {
        labels: { subject: one('line', { comment: 'The e-mail’s subject.', example: 'Your line audit' }) },
        sections: {},
      },
      { title: 'optional', comment: 'An e-mail to copy.' },
    ),
    voicemail: sections('prose', { title: 'optional', comment: 'What to say to the machine.' }),
    send: section('collateral', { comment: 'Collateral to send or leave behind, one a bullet.' }),
  },
} as const satisfies BlockShape

const callPlanShape = {
  labels: {},
  sections: {
    plan: section('items', { comment: 'Prompts of one’s own for planning.' }),
    execute: section('items', { comment: 'Prompts for the call itself.' }),
    debrief: section('items', { comment: 'Prompts for the debrief.' }),
  },
} as const satisfies BlockShape

export const playbook = concept({
  kind: 'playbook',
  where: { folder: 'playbooks', entry: 'file' },
  comment: 'How one role sells to one persona through one process. Each `##` heading is a stage of the process.',
  frontMatter: governance.extend({
    role: z.string().describe('Who sells.'),
    persona: z.string().describe('To whom.'),
    process: z.string().describe('By which process.'),
    vertical: z.string().optional().describe('For one industry only.'),
  }),
  names: { role: ['role'], persona: ['persona'], process: ['process'], vertical: ['vertical'] },
  body: {
    labels: {},
    sections: {
      callPlan: section(callPlanShape, { comment: 'Adds prompts to the call plan that is compiled from each stage.' }),
    },
    each: { stages: stageShape },
  },
})

export type Playbook = EntryFor<typeof playbook>
export type PlaybookStage = Named<typeof stageShape>
