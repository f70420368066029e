/** What the web editor says of what is to do, what is still true, and what relies on what. */
export const editUpkeepWords = {
  start: {
    title: 'What to do next',
    skip: 'Skip to what is to do',
    about: 'Open a page here or from the list of pages. Nothing is changed before you save.',
    more: (count: number) => `Show ${count} more`,
    fix: {
      title: 'To fix',
      none: 'Nothing is to fix.',
      sum: (findings: number, pages: number) =>
        `${findings} ${findings === 1 ? 'thing' : 'things'} in ${pages} ${pages === 1 ? 'page' : 'pages'}, the worst first. Open one: each thing ` +
        'stands beside the text, with what to do.',
      counts: {
        error: (count: number) => `${count} ${count === 1 ? 'error' : 'errors'}`,
        warning: (count: number) => `${count} ${count === 1 ? 'warning' : 'warnings'}`,
        advice: (count: number) => `${count} ${count === 1 ? 'piece' : 'pieces'} of advice`,
      },
    },
    reviews: {
      title: 'To read again',
      none: 'Nothing is due.',
      about: 'Open a page, mend what is no longer so, save, and say that it is still true.',
      nobody: 'Nobody answers for these',
      overdue: (day: string) => `overdue since ${day}`,
      due: (day: string) => `due by ${day}`,
      never: 'never reviewed',
      changed: (day: string) => `says something else since ${day}`,
      changedOnly: (count: number) =>
        `${count} ${count === 1 ? 'page that isn’t due says' : 'pages that aren’t due say'} something else than when reviewed`,
    },
    missing: {
      title: 'Missing',
      none: 'Nothing that roles owe their buyers is missing.',
      sum: (written: number, owed: number) =>
        `${written} of the ${owed} stages that roles owe their buyers are written. Open a line to begin it.`,
      playbooks: 'Playbooks to begin',
      stages: 'Stages to write',
      withoutProof: 'Objections without proof',
    },
  },
  review: {
    owner: (name: string) => `${name} answers for it.`,
    nobody: 'Nobody answers for it.',
    never: 'It was never reviewed.',
    fresh: (reviewed: string, due: string) => `Reviewed ${reviewed}, due again by ${due}.`,
    due: (reviewed: string, due: string) => `Reviewed ${reviewed}, due by ${due}.`,
    overdue: (reviewed: string, due: string) => `Reviewed ${reviewed}, overdue since ${due}.`,
    changed: (day: string) => `It says something else since ${day}.`,
    do: 'Still true: reviewed today',
    about: 'Read all of it first. Today’s date is written into it, and nothing else.',
    stamping: 'Stamping …',
    done: (day: string, due: string, toFix: number) =>
      `Reviewed on ${day}, holds until ${due}.` +
      (toFix === 0 ? '' : ` There ${toFix === 1 ? 'is 1 thing' : `are ${toFix} things`} to fix in it.`),
    not: (problem: string) => `It wasn’t stamped: ${problem}.`,
  },
  impact: {
    part: 'Before you change',
    whole: 'all of it',
    unread: 'It can’t be read yet: what is to fix says why.',
    note: 'Of what is saved: what you type now isn’t looked at.',
  },
} as const
