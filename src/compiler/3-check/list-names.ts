/** Names for a message, in backticks; of many only the first ones. */
export function listNames(names: readonly string[], most = 9): string {
  const shown = names.slice(0, most).map((name) => `\`${name}\``)
  return [...shown, ...(names.length > most ? ['…'] : [])].join(', ')
}
