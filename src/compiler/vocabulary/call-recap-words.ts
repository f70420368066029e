/** The e-mail to the buyer after a call. They read it: no word about stages, gates or what we think of them. */
export const callRecapWords = {
  subject: (account: string) => (account === '' ? 'What we agreed' : `${account}: what we agreed`),
  hello: (name: string) => (name === '' ? 'Hello,' : `Hello ${name},`),
  thanks: (day: string) => (day === '' ? 'Thank you for your time.' : `Thank you for your time on ${day}.`),
  whatIUnderstood: 'This is what I understood:',
  /** Prompts of every call plan that are about the buyer’s own words. */
  understood: {
    'execute-problem': (words: string) => `The problem, as you put it: ${words}`,
    'execute-worth': (words: string) => `What it costs you: ${words}`,
    'execute-changed': (words: string) => `What has changed since we last spoke: ${words}`,
  },
  theyWill: 'What you will do:',
  weWill: 'What we will do:',
  byDay: (what: string, day: string) => `${what.replace(/\.$/, '')}, by ${day}`,
  ifWrong: 'If I have anything wrong, please tell me.',
  regards: 'Kind regards',
  /** Ends a body that was cut to fit into an address. */
  cut: '\n\n[The end was cut here. Copy the recap from the call plan to have all of it.]',
  copied: 'Copied: paste it into an e-mail',
  copyFailed: 'This browser doesn’t let the page copy. Select the text and copy it.',
  dialog: {
    title: 'Recap e-mail',
    note: 'For the buyer, from the debrief. Read it before you send it. What you change here is kept with the plan.',
    subject: 'Subject',
    body: 'Text',
    cut: 'Too long to hand to a mail program whole: its end would be missing there. Copy it instead.',
    mail: 'Open in e-mail',
    copy: 'Copy recap',
    again: 'Start again from the debrief',
    more: 'Also say what they answered',
    add: 'Add',
    addAnswer: (answer: string) => `Add: ${answer}`,
    close: 'Close',
  },
} as const
