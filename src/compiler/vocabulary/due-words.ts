/** What stands before the day a review holds until. Kept by itself: it is said in the reader’s browser. */
export const dueWords = {
  fresh: 'due again by',
  due: 'due soon, by',
  overdue: 'overdue since',
} as const
