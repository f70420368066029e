/**
 * A sentence cut into the statements that `and`, `;` or `as well as` join. A list of things (`date and people are
 * agreed`) is one statement: only what has a verb of its own on both sides is two.
 */
export function splitStatements(sentence: string): readonly string[] {
  const text = sentence.replaceAll(/["“][^"”]*["”]/g, (quoted) => '_'.repeat(quoted.length))
  for (const joint of text.matchAll(/;\s+|,?\s+(?:and(?: also| then)?|as well as|but)\s+/gi)) {
    const [left, right] = [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)]
    if (/\b(?:both|between|whether|if)\b[^,]*$/i.test(left) || relative.test(right)) continue
    if (hasVerb(left) && hasVerb(right)) {
      return [sentence.slice(0, joint.index).trim(), sentence.slice(joint.index + joint[0].length).trim()]
    }
  }
  return [sentence]
}

/** A verb that states something, not one inside `who was asked` or `what is wrong`. */
function hasVerb(clause: string): boolean {
  return clause.replaceAll(subordinate, ' ').search(verb) !== -1
}

const verb = /\b(?:has|have|is|are|was|were|will|can|must|does|do)\b/i
const subordinate =
  /\b(?:who|whom|whose|which|that|what|where|when|why|how|because|until|before|after|if|while|as)\b(?:\s+(?!(?:has|have|is|are|was|were|will|can|must|does|do)\b)[\w'’-]+){0,4}\s+(?:has|have|is|are|was|were|will|can|must|does|do)\b/gi
const relative = /^(?:who|whom|whose|which|that|what|where|when|why|how|whether|if)\b/i
