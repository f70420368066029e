/** The sections of the site: each with its name, what its list says on top, and what it says while it is empty. */
export const listWords = {
  playbooks: {
    name: 'Playbooks',
    lede: 'Who sells what to whom. Choose your role, then the buyer; every stage is one tap away.',
    nothing: 'playbooks',
    withoutRole: 'Without a role',
    stages: 'Stages',
  },
  objections: {
    name: 'Objections',
    title: 'What did they say?',
    lede: 'What buyers say, in their words. Tap one for what it means and what to answer.',
    nothing: 'objections',
    all: 'All objections',
    elsewhere: 'Elsewhere',
    everything: 'Everything about this one',
  },
  processes: {
    name: 'Processes',
    lede: 'How we work, stage by stage. A gate closes a stage: a question, what must be true, and who decides.',
    nothing: 'processes',
  },
  collateral: {
    name: 'Collateral',
    lede: 'What to show, send and work with, and with whom each piece may be shared.',
    nothing: 'collateral',
  },
  guides: {
    name: 'Guides',
    lede: 'Read in this order, and you know how we sell. Each guide ends with a way to check yourself.',
    nothing: 'guides',
    withoutPath: 'More guides',
    length: (guides: number, minutes: number) =>
      `${guides} ${guides === 1 ? 'guide' : 'guides'}, about ${minutes} minutes`,
    about: 'About Fieldbook',
    aboutNote: 'For those who write this playbook: the format, and how to put it right.',
  },
  personas: {
    name: 'Buyers',
    lede: 'The people who take part in a decision: what they want, what they fear, how they like to talk.',
    nothing: 'buyers',
  },
  roles: {
    name: 'Roles',
    lede: 'Who sells, who helps, and who approves: by which process, and what each may decide alone.',
    nothing: 'roles',
  },
  offerings: {
    name: 'Offerings',
    lede: 'What we sell, to whom, and by which process.',
    nothing: 'offerings',
  },
  channels: {
    name: 'Channels',
    lede: 'Through whom we sell, and how that changes the way we work.',
    nothing: 'channels',
  },
  verticals: {
    name: 'Verticals',
    lede: 'The industries we sell to, and what counts in each.',
    nothing: 'verticals',
  },
  people: {
    name: 'Whom to ask',
    lede: 'Who answers for what, and whom to ask. Each entry is exactly one person.',
    nothing: 'people',
    alsoCalled: (names: string) => `Also called: ${names}`,
    askAbout: 'Ask about',
    answersFor: (files: number) => `Answers for ${files} ${files === 1 ? 'file' : 'files'}`,
    terms: (count: number) => (count === 1 ? '1 term of the glossary' : `${count} terms of the glossary`),
  },
  glossary: {
    name: 'Glossary',
    lede: 'The words we use, and what each means here.',
    nothing: 'terms',
    letters: 'Letters',
    also: (names: string) => `Also: ${names}`,
    seeAlso: 'See also',
  },
  rules: {
    name: 'What Fieldbook checks',
    lede: 'Every time this playbook is saved or built, Fieldbook reads all of it and says what is to fix, where, and how.',
    nothing: 'rule pages',
    severities:
      'An error stops a build. A warning and advice don’t; advice is about wording, where a machine can be wrong.',
  },
} as const
