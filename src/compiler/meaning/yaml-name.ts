/** A name as it is written in front matter: quoted where YAML would read something else. */
export function yamlName(name: string): string {
  return isPlain.test(name) && !isWordOfYaml.test(name) ? name : `'${name.replaceAll("'", "''")}'`
}

const isPlain = /^[\p{L}/][\p{L}\p{N}/_.-]*$/u
const isWordOfYaml = /^(?:true|false|null|yes|no|on|off|y|n)$/i
