/** A name as it is written in front matter: quoted where YAML would read something else. */
export function yamlName(name: string): string {
  return isPlain.test(name) && !isWordOfYaml.test(name) ? name : `'${name.replaceAll("'", "''")}'`
}

/** Words as they are written in front matter, alone or in a list. */
export function yamlText(words: string): string {
  return areWords.test(words) && !isWordOfYaml.test(words) ? words : JSON.stringify(words)
}

const isPlain = /^[\p{L}/][\p{L}\p{N}/_.-]*$/u
const areWords = /^\p{L}[\p{L}\p{N} ._/-]*$/u
const isWordOfYaml = /^(?:true|false|null|yes|no|on|off|y|n)$/i
