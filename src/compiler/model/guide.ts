import { z } from 'zod'
import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { many, one, section, sections, type Block, type BlockShape, type Named, type Point } from './shape.ts'

const questionShape = {
  labels: {
    answer: one('prose', {
      comment: 'The right answer, where there is nothing to choose from. Else tick the right choice: `- [x] …`.',
      example: 'The buyer.',
    }),
    because: one('prose', {
      comment: 'Why it is right, or what the wrong ones get wrong.',
      example: 'what we do ourselves is a to-do, and nobody has agreed to anything',
    }),
  },
  sections: {},
} as const satisfies BlockShape

const selfCheckShape = {
  labels: {},
  sections: {},
  bullets: { questions: questionShape },
} as const satisfies BlockShape

const goodQuestionShape = {
  labels: {
    because: one('prose', {
      comment: 'Why a good rep asks it.',
      example: 'he has already said that he doesn’t decide alone',
    }),
  },
  sections: {},
} as const satisfies BlockShape

const scenarioShape = {
  labels: {
    with: many('names', {
      kinds: ['persona', 'role'],
      comment: 'Whom one meets.',
      example: 'Operations manager',
    }),
    aim: one('prose', { comment: 'What one wants to leave with.', example: 'two audit shifts, with a date' }),
  },
  sections: {
    goodRep: section(
      { labels: {}, sections: {}, bullets: { questions: goodQuestionShape } },
      { comment: 'What a good rep would ask, one question a bullet, with `**Because:**` below each.' },
    ),
    poorRep: section('items', { comment: 'What sounds right and isn’t; below each, why.' }),
  },
} as const satisfies BlockShape

const goalShape = {
  labels: {
    toDo: one('prose', { comment: 'What one does to get there.', example: 'listen to six calls, write three plans' }),
    howToTell: one('line', {
      comment: 'What anybody can see when it is reached.',
      example: 'two recaps sent on the day of the call',
    }),
    checkedBy: many('names', {
      kinds: ['role', 'person'],
      comment: 'Who looks, with the new person.',
      example: 'Sales manager',
    }),
  },
  sections: {},
} as const satisfies BlockShape

const rampShape = {
  labels: {},
  sections: {},
  each: { periods: { labels: {}, sections: {}, bullets: { goals: goalShape } } },
} as const satisfies BlockShape

export const guide = concept({
  kind: 'guide',
  where: { folder: 'content/guides', entry: 'file' },
  comment: 'A page to learn from. Headings are the author’s own; those below stand after the text.',
  frontMatter: governance.extend({
    path: z.string().optional().describe('The onboarding path it belongs to: `First week`.'),
    order: z
      .number('a whole number such as `2`')
      .int('a whole number such as `2`')
      .optional()
      .describe(
        'Its place: the guides of a path are numbered without a gap. Paths stand in the order of their numbers.',
      ),
    minutes: z
      .number('a number of minutes such as `15`')
      .positive('a number of minutes such as `15`')
      .max(600, 'at most `600`: split what takes longer into several guides')
      .optional()
      .describe('How long it takes to read and practice. Without it, the time is worked out from the words.'),
    roles: z.array(z.string()).optional().describe('For whom, when not for all.'),
  }),
  names: { roles: ['role'] },
  body: {
    labels: {},
    sections: {
      ramp: section(rampShape, {
        comment:
          'What a new person reaches by when: one heading a period with its days (`### By day 30`), one goal a bullet. Prints as a sheet.',
      }),
      scenario: sections(scenarioShape, {
        title: 'optional',
        comment: 'A situation to practice, and what a good rep would ask in it.',
      }),
      practice: section('items', {
        comment: 'A task in prose; then one bullet a question, with what a good answer is below it.',
      }),
      selfCheck: section(selfCheckShape, {
        comment:
          'Questions to check oneself by, one a bullet. Below each the choices (`- [ ]`, the right one `- [x]`) or `**Answer:**`, and `**Because:**`.',
      }),
    },
    ownHeadings: true,
  },
})

export type Guide = EntryFor<typeof guide>
export type CheckQuestion = Point<typeof questionShape>
export type Scenario = Block<typeof scenarioShape>
export type Ramp = Block<typeof rampShape>
export type RampPeriod = Named<(typeof rampShape)['each']['periods']>
export type RampGoal = Point<typeof goalShape>
