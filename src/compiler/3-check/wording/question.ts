/** Is it something to ask? A question, or an invitation to tell: `Walk me through the last stop.` */
export function isQuestion(text: string): boolean {
  return text.includes('?') || invitation.test(text.trim())
}

/**
 * Can a question be answered by yes or no? It begins with a verb, or ends in a tag (`…, right?`). Not so when it offers a
 * choice (`… or …?`), politely invites to tell (`Could you walk me through …?`), or when an open question goes with it.
 */
export function isClosedQuestion(text: string): boolean {
  const questions = text.match(/(?<![^.?!])[^.?!]+\?/g)?.map((it) => it.trim()) ?? []
  return questions.length > 0 && questions.every(isClosed)
}

const invitation =
  /^(?:please\s+)?(?:tell|walk|show|take|talk|describe|explain|help|give|let|imagine|suppose|picture|name)\b/i

function isClosed(question: string): boolean {
  const words = question
    .replace(/["“”‘]/g, '')
    .replaceAll('’', "'")
    .trim()
  if (tag.test(words)) return true
  if (openQuestion.test(words)) return false
  const core = mainClause(words)
  return verbFirst.test(core) && !politeInvitation.test(core) && !choice.test(core) && !innerQuestion.test(core)
}

const tag =
  /,\s*(?:right|correct|yes|no|ok(?:ay)?|true|(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)n't\s+\w+)\s*\?$/i
const openQuestion =
  /(?:^(?:and\s+|so\s+|but\s+)?|\b(?:and|or|but)\s+)(?:(?:who|whom|whose|what|which|how|why|where)\b|when\s+(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b)/i
const verbFirst =
  /^(?:(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must)(?:n't)?)\s+(?:not\s+)?\S/i
const politeInvitation =
  /^(?:can|could|will|would|may|might)\s+(?:you|we|i)\s+(?:please\s+|just\s+|perhaps\s+)?(?:tell|walk|show|take|talk|describe|explain|help|give|let|share|say more|put|draw|list|name|ask|guess|estimate)\b/i
const choice = /\bor\b(?!\s+not\b)(?!\s+(?:so|more|less|two)\b)/i
const innerQuestion =
  /^(?:do|would|could|can)\s+you\s+(?:happen to\s+)?(?:know|remember|recall|say|think|guess|mind)\s+(?:if you\s+)?(?:what|who|how|why|where|when|which)\b/i

/** The question without what leads up to it: `If a line stops at night, who …?`, `And …`, `You know the price: what …?` */
function mainClause(words: string): string {
  const lead = /^(?:and|so|but|then|well|ok(?:ay)?|today|now|in practice)\b,?\s+/i
  const condition = /^(?:if|when|once|after|before|since|at|in|on|with|from|apart from|besides|last \w+)\b[^,?]*,\s*/i
  const last = words.split(/:\s+|\s+[–—]\s+/).at(-1) ?? words
  return last.replace(lead, '').replace(condition, '').replace(lead, '')
}
