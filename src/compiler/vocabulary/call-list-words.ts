/** What the list of all call plans on a device says. */
export const callListWords = {
  title: 'Call plans',
  lede: 'All your call plans on this device, over all playbooks. They are kept here and nowhere else.',
  needsScript:
    'Call plans are kept by your browser, which needs JavaScript for that. Without it, every playbook has a form to print:',
  find: 'Find',
  findHint: 'Account, person, anything you typed',
  state: 'State',
  playbook: 'Playbook',
  any: 'All',
  states: {
    'to-do': 'To do',
    agreed: 'Next step agreed',
    overdue: 'Next step overdue',
    done: 'Done',
  },
  list: 'Your plans',
  count: (shown: number, all: number) => {
    const plans = all === 1 ? '1 plan' : `${String(all)} plans`
    return shown === all ? plans : `${String(shown)} of ${plans}`
  },
  none: 'No plan fits.',
  showAll: 'Show all',
  empty:
    'There is no call plan on this device yet. Choose a playbook below: its call plan is saved as soon as you type.',
  start: 'Start a plan',
  startNote: 'Choose whom you will talk to. The stage and the questions are there already.',
  import: 'Import plans',
  chosenFile: 'A file of call plans',
  export: 'Export all',
  exported: (count: number) => (count === 1 ? 'Exported 1 plan.' : `Exported ${String(count)} plans.`),
  nothingToExport: 'There is no plan to export.',
  imported: (count: number) => (count === 1 ? 'Imported 1 plan.' : `Imported ${String(count)} plans.`),
  reminder: (changed: number, since: string) => {
    const plans = changed === 1 ? '1 plan has' : `${String(changed)} plans have`
    return since === ''
      ? `${plans} never been exported. A browser can lose what it keeps; a file stays.`
      : `${plans} changed since the last export on ${since}. A browser can lose what it keeps; a file stays.`
  },
  call: (day: string) => `Call ${day}`,
  noDate: 'No date yet',
  changed: (time: string) => `Changed ${time}`,
  toDo: 'To do: no outcome yet',
  incomplete: 'Next step agreed? What and when are missing',
  byDay: (day: string) => `by ${day}`,
  overdueSince: (day: string) => `was due ${day}`,
  gone: 'The playbook isn’t in this edition any more. The plan is whole: read, copy or download it here.',
  open: 'Open',
  openPlan: (plan: string) => `Open: ${plan}`,
  duplicate: 'Plan the next call',
  read: 'Read here',
  more: 'More',
  kept: 'They have done it',
  copy: 'Copy for CRM',
  recap: 'Recap e-mail',
  calendar: 'Add to calendar',
  phone: 'Show on phone',
  markdown: 'Download as Markdown',
  file: 'Download as a file to import',
  delete: 'Delete this plan',
  undo: 'Undo',
  deleted: (plan: string) => `Deleted: ${plan}`,
  back: 'The plan is back.',
  arrival: {
    title: 'A plan came with this address',
    what: (playbook: string, stage: string, answers: number) =>
      `${playbook}, ${stage}. ${answers === 1 ? '1 entry' : `${String(answers)} entries`}.`,
    known: 'This plan is on this device already. Importing joins both; where they differ, the later entry stays.',
    take: 'Import this plan',
    leave: 'Leave it',
    mangled:
      'The plan in this address can’t be read: it is cut off, or it isn’t a call plan. Show the code again, or send the plan as a file.',
    'too-large': 'The plan in this address is too large to be a call plan. Nothing was imported.',
    'old-browser': 'This browser can’t read a plan from an address. Send it as a file, and import that here.',
  },
} as const
