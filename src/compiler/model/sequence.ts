import { z } from 'zod'
import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { many, one, section, type BlockShape, type Named } from './shape.ts'

const touchShape = {
  labels: {
    day: one('amount', {
      comment: 'The day it is due: counted from the start (`1`), or back from an end (`120 days before the end date`).',
      example: '1',
    }),
    by: one('text', { comment: 'How it reaches the buyer: phone, e-mail, visit or social.', example: 'e-mail' }),
    lead: one('name', {
      kinds: ['role'],
      comment: 'Whose touch it is, where the sequence names several roles.',
      example: 'Account executive',
    }),
    subject: one('line', { comment: 'The e-mail’s subject.', example: '310 hours' }),
    theyWill: one('prose', {
      comment: 'What the buyer will do because of it.',
      example: 'accept 30 minutes on Tuesday',
    }),
    note: one('prose', {
      comment: 'What the seller must know before the touch; it isn’t part of the words to copy.',
      example: 'only if the first one was opened',
    }),
  },
  sections: {
    say: section('prose', { title: 'optional', comment: 'The talk track, to put in one’s own words.' }),
    voicemail: section('prose', { comment: 'What to say to the machine.' }),
    send: section('collateral', { comment: 'Collateral that goes with it, one a bullet.' }),
  },
} as const satisfies BlockShape

export const sequence = concept({
  kind: 'sequence',
  where: { folder: 'content/sequences', entry: 'file' },
  comment:
    'Dated touches by phone, e-mail, visit and social. Each `##` heading is a touch; what stands below its labels are the words to copy.',
  frontMatter: governance.extend({
    roles: z.array(z.string()).min(1).describe('Who works it.'),
    personas: z.array(z.string()).min(1).describe('Whom it is meant for.'),
    process: z.string().describe('The process whose stages it serves.'),
  }),
  names: { roles: ['role'], personas: ['persona'], process: ['process'] },
  body: {
    labels: {
      serves: many('texts', { comment: 'The stages of the process it belongs to.', example: 'Prospecting' }),
      starts: one('line', {
        comment: 'What its days are counted from, or back from.',
        example: 'the day the account is picked',
      }),
      stopWhen: many('prose', {
        comment: 'What ends it early.',
        example: 'they accept a date, or say a plain no',
      }),
      afterwards: one('prose', {
        comment: 'What happens when the last touch went by without an answer.',
        example: 'the account rests for 6 months',
      }),
    },
    sections: {},
    each: { touches: touchShape },
  },
})

export type Sequence = EntryFor<typeof sequence>
export type Touch = Named<typeof touchShape>
