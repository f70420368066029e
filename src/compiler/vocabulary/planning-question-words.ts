import type { Process } from '../model/process.ts'

/** A question that every process of a type answers, and the words of which one shows that it is asked. */
export interface RequiredQuestion {
  readonly question: string
  readonly words: readonly string[]
}

/**
 * The planning questions of the four types of process. An author may put them in other words, as long as one of the words
 * behind each stands in the heading.
 *
 * Source: Jordan & Vazzana, *Cracking the Sales Management Code*.
 */
export const planningQuestionWords: Readonly<Record<Process['front']['type'], readonly RequiredQuestion[]>> = {
  call: [
    { question: 'What is the objective?', words: ['objective', 'aim', 'goal', 'commitment', 'they do'] },
    { question: 'Which questions will I ask?', words: ['question', 'ask'] },
    { question: 'Which objections do I expect?', words: ['objection', 'doubt', 'concern', 'resistance', 'say no'] },
  ],
  opportunity: [
    { question: 'Which business problem do we solve?', words: ['problem', 'pain', 'loss', 'need'] },
    {
      question: 'Who are the stakeholders?',
      words: ['stakeholder', 'buying group', 'who decides', 'a say', 'involved'],
    },
    {
      question: 'How do we position against the competition?',
      words: ['competition', 'competitor', 'against', 'alternative', 'instead'],
    },
  ],
  account: [
    { question: 'What are our goals for the relationship?', words: ['goal', 'aim', 'relationship'] },
    { question: 'What does the account need?', words: ['need', 'want', 'require'] },
    {
      question: 'What keeps it healthy and profitable?',
      words: ['healthy', 'health', 'profitable', 'profit', 'worth', 'worthwhile'],
    },
  ],
  territory: [
    { question: 'Who are the top accounts?', words: ['top', 'best', 'largest', 'biggest', 'most important'] },
    { question: 'What attention does each deserve?', words: ['attention', 'deserve', 'effort'] },
    { question: 'How do I serve each at the right level?', words: ['serve', 'service', 'level', 'reach'] },
  ],
}
