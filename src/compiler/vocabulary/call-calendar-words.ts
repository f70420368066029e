/** What a call plan says in a calendar. */
export const callCalendarWords = {
  noAccount: 'No account yet',
  call: (account: string, stage: string) => `Call: ${account} (${stage})`,
  next: (account: string, what: string) => `Next step: ${account}: ${what}`,
  stage: (title: string) => `Stage: ${title}`,
  nothing: 'There is no date yet: enter the day of the call, or the agreed next step and its day.',
  done: 'Open the downloaded file to put the dates into your calendar.',
} as const
