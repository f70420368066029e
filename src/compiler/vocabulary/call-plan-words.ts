/**
 * What every call plan asks, whatever the playbook: short answers for the call and its debrief, and the four ways a
 * conversation ends (Rackham, *SPIN Selling*: order, advance, continuation, no-sale). The keys are permanent: saved
 * plans refer to them.
 */
export const callPlanWords = {
  /** The first give way to a playbook’s own prompts; the last, what each side will do, stay longest. */
  execute: {
    changed: 'What has changed since we last spoke?',
    problem: 'The problem, in their own words',
    worth: 'What it costs them, in their own figures',
    people: 'Who else has a say?',
    doubts: 'What do they doubt?',
    promised: 'What we promised, and by when',
    theirs: 'What they said they will do, and by when',
  },
  debrief: {
    learned: 'What did we learn?',
    differently: 'What would we do differently?',
  },
  outcomes: {
    signed: 'Signed',
    'next-step': 'Next step agreed',
    'no-commitment': 'No commitment yet',
    'no-sale': 'No sale',
  },
} as const
