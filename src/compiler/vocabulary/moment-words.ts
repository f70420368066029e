/** What the home page says to someone it knows: role, buyers, stages, what is pinned and what was read lately. */
export const momentWords = {
  yourRole: 'Your role',
  change: 'Change role',
  whole: 'Whole playbook',
  pinned: 'Pinned',
  lately: 'Lately',
  unpin: (place: string) => `Unpin ${place}`,
  forget: (place: string) => `Forget ${place}`,
  forgetAll: 'Forget all',
  unpinned: 'Unpinned',
  forgotten: 'Forgotten',
  /** Where a pinned stage stood that the playbook no longer has. */
  gone: 'The stage you pinned is gone: the whole playbook',
} as const

/** What the pin of a stage says. */
export const pinWords = {
  pin: (stage: string) => `Pin ${stage}`,
  pinned: (stage: string) => `Pinned: ${stage} now stands on the home page`,
  unpinned: (stage: string) => `Unpinned: ${stage}`,
  full: (most: number) => `Not pinned: ${most} stages are pinned already. Unpin one on the home page first.`,
  blocked: 'Not pinned: this browser lets the site remember nothing.',
} as const

/** What the field on the home page says that goes straight to objections. */
export const saidWords = {
  hint: 'Their words, or one of them',
  find: 'Find the answer',
  all: 'All answers, with filters',
} as const

/** The message to an owner about an answer that failed, or about an objection that nobody has written down. */
export const tellWords = {
  failed: 'Didn’t work?',
  heard: 'Heard something else?',
  failedSubject: (objection: string) => `Didn’t work: ${objection}`,
  heardSubject: (stage: string) => `New objection: ${stage}`,
  playbook: 'Playbook',
  stage: 'Stage',
  objection: 'Objection',
  page: 'Page',
  /** Lines to fill in. */
  failedLines: ['What they said', 'What I answered', 'What happened then', 'What would have been better'],
  heardLines: ['What they said', 'Who said it, and when in the call', 'What I answered', 'What happened then'],
} as const
