/** What the frame of every page says, and the pages that are about no entry. */
export const siteWords = {
  page: {
    skip: 'Skip to content',
    home: 'Home',
    breadcrumbs: 'Breadcrumbs',
    onThisPage: 'On this page',
    previous: 'Previous',
    next: 'Next',
    previousAndNext: 'Previous and next',
  },
  header: { main: 'Main', more: 'More', darkTheme: 'Dark theme' },
  footer: {
    edit: 'Edit this page',
    madeWith: 'Compiled from Markdown with Fieldbook.',
    about: 'How it works',
  },
  review: {
    never: 'Never reviewed',
    on: 'Reviewed',
    owner: 'Owner',
    noOwner: 'No owner',
  },
  status: {
    retired: 'Retired.',
    /** Around the link to what replaces the entry. */
    successor: { before: 'Use', after: 'instead.' },
    noSuccessor: 'It stays here for reference and is no longer in use.',
    draft: 'Draft.',
    draftMeans: 'Only you see this page: drafts are left out of the published site.',
  },
  toFix: {
    count: (count: number) => `${count} to fix`,
    place: (file: string, line: number, column: number) => `${file}, line ${line}, column ${column}`,
  },
  severities: { error: 'Error', warning: 'Warning', advice: 'Advice', off: 'Off' },
  /** Of a list, and around the folder where its first entry would go. */
  empty: { nothing: (what: string) => `No ${what} yet.`, before: 'Begin in', after: '.' },
  search: {
    title: 'Search',
    summary: 'Find the answer, the question, the stage or the word.',
    question: 'What did they say, or what do you need?',
    questionInShort: 'What did they say?',
    close: 'Close',
    hint: 'Type what the buyer said, a stage, a buyer, or a word you don’t know.',
    keys: { choose: 'choose', open: 'open', close: 'close' },
    results: 'Results',
    needsScript: 'Search runs in the browser and needs JavaScript. Everything can be found without it, too:',
  },
  home: {
    title: 'Who are you meeting?',
    lede: 'Choose your role, then the buyer: questions, answers and gates for that conversation.',
    playbooks: (count: number) => (count === 1 ? '1 playbook' : `${count} playbooks`),
    heard: 'What did they say?',
    allObjections: (count: number) =>
      count === 1 ? 'The objection and its answer' : `All ${count} objections and their answers`,
    processes: 'How we sell',
    guides: 'New here?',
    allGuides: 'All guides',
    changed: 'What changed lately',
    lately: 'Lately reviewed',
  },
  notHere: {
    name: 'Not here',
    title: 'That page isn’t here',
    lede: 'The address may be mistyped, or the page was never part of this playbook. Try one of these, or search.',
  },
  /** The last two stand around the link to the page’s new place. */
  moved: { title: 'This page has moved', before: 'It is now at', after: '.' },
} as const

/** Kept by itself: copying runs in the browser. */
export const copyWords = {
  copy: (what: string) => `Copy ${what}`,
  copied: 'Copied',
  failed: 'Could not copy: select the text instead',
  share: (what: string) => `Share ${what}`,
  notShared: 'Could not share: copy the text instead',
} as const
