/**
 * How a key of `fieldbook.yaml` is written that holds keys of its own, to read on after “write it”; `inside` is the one
 * below it that is amiss, or empty.
 */
export function linesBelow(key: string, inside: string): string | undefined {
  const example = examples[key]
  if (example === undefined) return undefined
  const { below, line } = example
  const middle = /^[\w/.-]+$/.test(inside) ? inside : below
  const lines = [`${key}:`, ...(middle === undefined ? [] : [`  ${middle}:`]), line]
  return `in lines of their own, as in\n${lines.join('\n')}`
}

/** By the key at the left edge: the key below it, where that holds keys, too, and a line of the innermost ones. */
const examples: Readonly<Record<string, { readonly below?: string; readonly line: string }>> = {
  severities: { line: '  owner-missing: off' },
  folders: { below: 'content/personas', line: '    owner: Sales coach' },
  editions: { below: 'partner', line: '    name: Dealer playbook' },
}
