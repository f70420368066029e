/** A value as messages show it: in backticks, on one line, at most 80 characters. */
export function quote(value: string): string {
  const line = value.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim()
  return `\`${line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line}\``
}

/** Source for an author to copy: in backticks, whole. */
export function snippet(source: string): string {
  return `\`${source.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim()}\``
}

/** Several values: `a`, `b` or `c`. */
export function quoteEach(values: readonly string[], last: 'or' | 'and' = 'or'): string {
  const quoted = values.map(quote)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1)}`
}

/** “Did you mean `a` or `b`?”, or undefined where nothing is near. */
export function didYouMean(near: readonly string[]): string | undefined {
  return near.length === 0 ? undefined : `Did you mean ${quoteEach(near)}?`
}

const longest = 80
