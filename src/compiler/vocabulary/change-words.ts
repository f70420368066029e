/** In quotes; those it brings at both its ends make way for them. */
function quoted(text: string): string {
  const [, inner = text] = /^["“]([^"“”]*)["”]$/.exec(text) ?? []
  return `“${inner}”`
}

/** In quotes at the end of a sentence, which ends once. */
function ending(text: string): string {
  const closed = quoted(text)
  return /[.?!…]”$/.test(closed) ? closed : `${closed}.`
}

/** A name may not be written yet. */
function approvalOf(who: string): string {
  return who === '' ? 'an approval' : `the approval of ${who}`
}

/** What changed between two versions, in sentences a seller reads; and the page and the feed that list them. */
export const changeWords = {
  name: 'What changed',
  lede: 'What this playbook says differently now: the newest first. A change of layout alone isn’t listed.',
  feed: (site: string) => `What changed: ${site}`,
  subscribe: 'Feed',
  all: 'All changes',
  more: (count: number) => `${count} more`,
  newEntries: (kind: string, count: number) => `${count} new: ${kind}`,
  nothing: 'Nothing has changed yet.',
  /** Why nothing older is listed. */
  beginsOn: (day: string) => `This site was built with Git’s history from ${day} on; older changes aren’t known here.`,
  unknown: {
    'no git': 'Git isn’t on the machine that built this site, so what changed isn’t known.',
    'no repository': 'The sources aren’t in a Git repository, so what changed isn’t known.',
    shallow: 'This site was built from a copy without Git’s history, so what changed isn’t known.',
  },
  was: {
    added: 'New',
    changed: 'Changed',
    renamed: 'Renamed',
    retired: 'Retired',
    removed: 'Removed',
  },
  time: (typical: string, atMost: string) => `${typical}, at most ${atMost}`,
  says: {
    renamed: (before: string) => `Was called ${quoted(before)} before.`,
    retired: 'No longer in use.',
    rewritten: 'Its text is worded anew.',
    front: (key: string, after: string) => `${key}: now ${after}.`,
    andMore: (count: number) => `And ${count} more.`,
    stageNew: (title: string) => `New stage: ${title}.`,
    titleOther: (before: string, after: string) => `${before} is called ${after} now.`,
    stageGone: (title: string) => `The stage ${title} is gone.`,
    blockNew: (title: string) => `New: ${ending(title)}`,
    blockGone: (title: string) => `${quoted(title)} is gone.`,
    asks: (stage: string, text: string) => `The gate of ${stage} now asks for ${ending(text)}`,
    asksNot: (stage: string, text: string) => `The gate of ${stage} no longer asks for ${ending(text)}`,
    proves: (stage: string, text: string, evidence: string) =>
      `At the gate of ${stage}, ${quoted(text)} is now shown by ${ending(evidence)}`,
    decides: (stage: string, who: string) => `The gate of ${stage} is now decided by ${who}.`,
    decidesAbove: (amount: string, who: string) => `above ${amount} by ${who}`,
    decidesNobody: (stage: string) => `Who decides the gate of ${stage} isn’t said any more.`,
    gateNew: (stage: string, question: string) => `${stage} now ends with a gate: ${ending(question)}`,
    gateGone: (stage: string) => `${stage} no longer ends with a gate.`,
    gateQuestion: (stage: string, question: string) => `The gate of ${stage} now asks: ${ending(question)}`,
    gateOf: (stage: string) => `The gate of ${stage}`,
    ways: { ifYes: 'if yes', ifNo: 'if no', ifNotYet: 'if not yet' },
    nextStage: 'the next stage',
    way: (stage: string, way: string, after: string) => `The gate of ${stage}, ${way}: now ${after}.`,
    wayOther: (stage: string, way: string, after: string, before: string) =>
      `The gate of ${stage}, ${way}: now ${after}, before ${before}.`,
    wayGone: (stage: string, way: string) => `The gate of ${stage} no longer says what follows ${way}.`,
    takes: (stage: string, after: string, before: string) => `${stage} now takes ${after}, before ${before}.`,
    approvalNew: (stage: string, decision: string, who: string) =>
      `The gate of ${stage} now needs ${approvalOf(who)}: ${ending(decision)}`,
    approvalGone: (stage: string, decision: string, who: string) =>
      `The gate of ${stage} no longer needs ${approvalOf(who)}: ${ending(decision)}`,
    approvalBy: (stage: string, decision: string, after: string, before: string) =>
      `${quoted(decision)} at the gate of ${stage} now needs ${approvalOf(after)}${before === '' ? '' : `, before ${before}`}.`,
    approvalPart: {
      preparedBy: (stage: string, decision: string, who: string) =>
        who === ''
          ? `Nobody prepares ${quoted(decision)} at the gate of ${stage} any more.`
          : `${quoted(decision)} at the gate of ${stage} is now prepared by ${who}.`,
      ask: (stage: string, decision: string, who: string) =>
        `Before ${quoted(decision)} is approved at the gate of ${stage}, ${who === '' ? 'nobody is asked any more' : `now asked: ${who}`}.`,
      tell: (stage: string, decision: string, who: string) =>
        `When ${quoted(decision)} is approved at the gate of ${stage}, ${who === '' ? 'nobody is told any more' : `now told: ${who}`}.`,
    },
    answersNew: (stage: string, saying: string) => `${stage} now answers ${ending(saying)}`,
    answersGone: (stage: string, saying: string) => `${stage} no longer answers ${ending(saying)}`,
    answersOther: (stage: string, saying: string) => `${stage} answers ${quoted(saying)} in another way.`,
    labelNew: (label: string, within: string, text: string) => `${label}${within} is new: ${ending(text)}`,
    labelGone: (label: string, within: string) => `${label}${within} is gone.`,
    labelOther: (label: string, within: string, after: string, before: string) =>
      `${label}${within} is now ${quoted(after)}, before ${ending(before)}`,
    itemNew: (heading: string, within: string, text: string) => `New under ${heading}${within}: ${ending(text)}`,
    itemGone: (heading: string, within: string, text: string) => `No longer under ${heading}${within}: ${ending(text)}`,
    itemOther: (heading: string, within: string, text: string) =>
      `Said differently under ${heading}${within}: ${ending(text)}`,
    sectionNew: (heading: string, within: string) => `New${within}: ${heading}.`,
    sectionGone: (heading: string, within: string) => `${heading}${within} is gone.`,
    sectionOther: (heading: string, within: string) => `${heading}${within} is worded anew.`,
    within: (title: string) => ` in ${title}`,
  },
} as const
