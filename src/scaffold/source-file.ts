import { concepts, type Handbook } from '../compiler/index.ts'
import type { Concept } from '../compiler/model/concept.ts'
import { fileSlug } from '../compiler/meaning/slug.ts'
import type { Answers } from './question.ts'
import { entryCalled, type ScaffoldKind } from './questions.ts'

/** Where a new source belongs. */
export function sourceFile(kind: ScaffoldKind, answers: Answers, handbook: Handbook): string {
  if (kind === 'playbook') return playbookFile(answers, handbook)
  const { where }: Concept = concepts[kind]
  const folder = 'folder' in where ? where.folder : 'content'
  return `${folder}/${fileSlug(answers['title'] ?? '')}.md`
}

/** `playbooks/<role>/<persona>[.<variant>].md` */
export function playbookFile(answers: Answers, handbook: Handbook): string {
  const idOf = (kind: 'role' | 'persona'): string =>
    entryCalled(answers[kind] ?? '', [kind], handbook)?.id ?? fileSlug(answers[kind] ?? '')
  const variant = answers['variant'] === undefined ? '' : `.${fileSlug(answers['variant'])}`
  return `playbooks/${idOf('role')}/${idOf('persona')}${variant}.md`
}
