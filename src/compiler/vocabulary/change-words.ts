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
    renamed: (before: string) => `Was called “${before}” before.`,
    retired: 'No longer in use.',
    rewritten: 'Its text is worded anew.',
    front: (key: string, after: string) => `${key}: now ${after}.`,
    andMore: (count: number) => `And ${count} more.`,
    stageNew: (title: string) => `New stage: ${title}.`,
    titleOther: (before: string, after: string) => `${before} is called ${after} now.`,
    stageGone: (title: string) => `The stage ${title} is gone.`,
    blockNew: (title: string) => `New: “${title}”.`,
    blockGone: (title: string) => `“${title}” is gone.`,
    asks: (stage: string, text: string) => `The gate of ${stage} now asks for “${text}”.`,
    asksNot: (stage: string, text: string) => `The gate of ${stage} no longer asks for “${text}”.`,
    proves: (stage: string, text: string, evidence: string) =>
      `At the gate of ${stage}, “${text}” is now shown by “${evidence}”.`,
    decides: (stage: string, who: string) => `The gate of ${stage} is now decided by ${who}.`,
    decidesAbove: (amount: string, who: string) => `above ${amount} by ${who}`,
    decidesNobody: (stage: string) => `Who decides the gate of ${stage} isn’t said any more.`,
    gateNew: (stage: string, question: string) => `${stage} now ends with a gate: “${question}”`,
    gateGone: (stage: string) => `${stage} no longer ends with a gate.`,
    gateQuestion: (stage: string, question: string) => `The gate of ${stage} now asks: “${question}”`,
    gateOf: (stage: string) => `The gate of ${stage}`,
    ways: { ifYes: 'if yes', ifNo: 'if no', ifNotYet: 'if not yet' },
    nextStage: 'the next stage',
    way: (stage: string, way: string, after: string) => `The gate of ${stage}, ${way}: now ${after}.`,
    wayOther: (stage: string, way: string, after: string, before: string) =>
      `The gate of ${stage}, ${way}: now ${after}, before ${before}.`,
    wayGone: (stage: string, way: string) => `The gate of ${stage} no longer says what follows ${way}.`,
    takes: (stage: string, after: string, before: string) => `${stage} now takes ${after}, before ${before}.`,
    approvalNew: (stage: string, decision: string, who: string) =>
      `The gate of ${stage} now needs ${approvalOf(who)}: “${decision}”.`,
    approvalGone: (stage: string, decision: string, who: string) =>
      `The gate of ${stage} no longer needs ${approvalOf(who)}: “${decision}”.`,
    approvalBy: (stage: string, decision: string, after: string, before: string) =>
      `“${decision}” at the gate of ${stage} now needs ${approvalOf(after)}${before === '' ? '' : `, before ${before}`}.`,
    approvalPart: {
      preparedBy: (stage: string, decision: string, who: string) =>
        who === ''
          ? `Nobody prepares “${decision}” at the gate of ${stage} any more.`
          : `“${decision}” at the gate of ${stage} is now prepared by ${who}.`,
      ask: (stage: string, decision: string, who: string) =>
        `Before “${decision}” is approved at the gate of ${stage}, ${who === '' ? 'nobody is asked any more' : `now asked: ${who}`}.`,
      tell: (stage: string, decision: string, who: string) =>
        `When “${decision}” is approved at the gate of ${stage}, ${who === '' ? 'nobody is told any more' : `now told: ${who}`}.`,
    },
    answersNew: (stage: string, saying: string) => `${stage} now answers “${saying}”.`,
    answersGone: (stage: string, saying: string) => `${stage} no longer answers “${saying}”.`,
    answersOther: (stage: string, saying: string) => `${stage} answers “${saying}” in another way.`,
    labelNew: (label: string, within: string, text: string) => `${label}${within} is new: “${text}”.`,
    labelGone: (label: string, within: string) => `${label}${within} is gone.`,
    labelOther: (label: string, within: string, after: string, before: string) =>
      `${label}${within} is now “${after}”, before “${before}”.`,
    itemNew: (heading: string, within: string, text: string) => `New under ${heading}${within}: “${text}”.`,
    itemGone: (heading: string, within: string, text: string) => `No longer under ${heading}${within}: “${text}”.`,
    itemOther: (heading: string, within: string, text: string) =>
      `Said differently under ${heading}${within}: “${text}”.`,
    sectionNew: (heading: string, within: string) => `New${within}: ${heading}.`,
    sectionGone: (heading: string, within: string) => `${heading}${within} is gone.`,
    sectionOther: (heading: string, within: string) => `${heading}${within} is worded anew.`,
    within: (title: string) => ` in ${title}`,
  },
} as const
