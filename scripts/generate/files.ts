import { rules } from '../../src/compiler/index.ts'
import { formatPage } from './format-page.ts'
import { runRuleExamples } from './rule-examples.ts'
import { schemaFiles } from './schema-files.ts'

/** Every file that is generated, whole or in part, with the text it should have. */
export function generatedFiles(): { readonly file: string; readonly text: string }[] {
  return [
    ...rules.map((rule) => ({ file: `docs/rules/${rule.id}.md`, text: runRuleExamples(rule.id).page })),
    formatPage(),
    ...schemaFiles(),
  ]
}
