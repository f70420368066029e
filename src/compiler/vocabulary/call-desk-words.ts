/** What a call plan says in the browser: whether it is saved, which plans there are, and a plan as text to take away. */
export const callDeskWords = {
  /** Of dates and times. */
  locale: 'en-GB',
  saved: 'Saved on this device',
  notHere: 'The plan in this address isn’t on this device. Import it, or start here.',
  notLoaded: 'That part couldn’t be loaded. Check the network and try again; the plan itself is safe.',
  keeps: {
    always: 'This browser keeps plans until you delete them.',
    perhaps:
      'This browser may clear plans when it runs short of room. Export them now and then, or install the site: browsers keep what belongs to an app.',
  },
  savedAt: (time: string) => `Saved on this device ${time}`,
  notSaved: 'Not saved',
  whyNot: {
    blocked:
      'This browser doesn’t let the page save anything. What you type stays here until you close the page: copy or download it before you go.',
    full: 'This device has no room left to save the plan. What you typed is still here: copy or download it, or make room and type on.',
  },
  plans: (count: number) => (count === 1 ? '1 plan on this device' : `${count} plans on this device`),
  resumed: 'Opened the plan you were working on. “New plan” starts another.',
  begun: 'A new plan. It is saved once you type.',
  duplicated: 'A copy for the next call: people and questions are kept, answers and date are not.',
  deleted: 'The plan is deleted.',
  deletedPlan: (plan: string) => `Deleted: ${plan}`,
  back: 'The plan is back.',
  imported: 'The plan is imported.',
  importedElsewhere: (playbook: string) => `Imported. It belongs to another playbook: ${playbook}`,
  stage: (title: string) => `Stage: ${title}`,
  copied: 'Copied: paste it into the CRM',
  copyFailed: 'This browser doesn’t let the page copy. Download the plan instead.',
  file: {
    tooLarge: 'That file is larger than 50 MB: call plans aren’t.',
    notJson: 'That file isn’t a call plan: it can’t be read as JSON. Choose one that was downloaded here to import.',
    notPlan: 'That file isn’t a call plan. Choose one that was downloaded here to import.',
    empty: 'There is no plan in that file.',
  },
  noAccount: 'No account yet',
  named: (parts: readonly string[]) => parts.join(', '),
  /** In the list of plans, before the time of the last change. */
  outcomes: {
    signed: 'signed',
    'next-step': 'next step agreed',
    'no-commitment': 'no commitment yet',
    'no-sale': 'no sale',
  },
  whatAndWhenMissing: (outcome: string) => `${outcome} (what and when are missing)`,
  changed: (time: string) => `changed ${time}`,
  changedAfter: (outcome: string, time: string) => `${outcome}, changed ${time}`,
  ticked: 'ticked',
  /** The chapters of a plan as text, in their order. */
  parts: {
    head: 'Who and when',
    plan: 'Plan',
    ask: 'Questions',
    'may-ask': 'They may ask',
    point: 'Points to make',
    objection: 'Expect to hear',
    collateral: 'Show or send',
    execute: 'In the call',
    debrief: 'Debrief',
    criterion: 'What the gate wants to see',
  },
  somebody: 'somebody',
  /** Buyers whose playbooks joined the plan. */
  room: 'Also in the room',
  inTheRoom: 'in the room',
  /** A prompt, or a chapter, from the playbook of another buyer in the room. */
  ofBuyer: (buyer: string, words: string) => `${buyer}: ${words}`,
  people: 'Who will be there',
  headline: (account: string, playbook: string, stage: string) =>
    `Call plan${account === '' ? '' : `: ${account}`} (${playbook}, ${stage})`,
} as const
