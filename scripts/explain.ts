import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nearest, rules } from '../src/compiler/index.ts'
import { generatorRoot } from '../src/workspace/index.ts'
import { Misuse } from './options.ts'

/** Prints a rule's page, which is Markdown that reads well as it is. */
export function explain(id: string): number {
  const rule = rules.find((it) => it.id === id)
  if (!rule) {
    const ids = rules.map((it) => it.id)
    const [meant] = nearest(id, ids, 1)
    throw new Misuse(`There is no rule \`${id}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`)
  }
  const page = readFileSync(join(generatorRoot, 'docs/rules', `${id}.md`), 'utf8')
  const [, title = id] = /^title: (.*)$/m.exec(page) ?? []
  const body = page.replace(/^---\n[\s\S]*?\n---\n+/, '').replaceAll(/^```md file=(\S+)$/gm, '```md\n# in $1')
  process.stdout.write(`# ${title}  (${id}, ${rule.severity})\n\n${body}`)
  return 0
}
