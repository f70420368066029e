import type { Finding } from '../../../src/compiler/index.ts'
import { compiled } from '../compiled.ts'

/** People to own pages, and nothing else. */
export const people = {
  'content/people.md': [
    '---',
    'title: People',
    'owner: Sales coach',
    'reviewed: 2026-11-01',
    '---',
    '',
    '## Sales coach',
    '',
    '- **E-mail:** coach@example.com',
    '- **Also called:** deal coach',
    '',
    '## Enablement lead, packaging lines',
    '',
    '- **E-mail:** lines@example.com',
    '',
  ].join('\n'),
}

/** A glossary term with front matter and text of its own. */
export function term(front: readonly string[], text = 'A word and what it means.'): string {
  return ['---', 'title: Line audit', ...front, '---', '', text, ''].join('\n')
}

/** Everything one rule says about some files, laid over the people. */
export function findingsOf(rule: string, files: Readonly<Record<string, string>>, today?: string): Finding[] {
  return compiled({ ...people, ...files }, today).findings.filter((finding) => finding.rule === rule)
}

/** Everything one rule says about a single term. */
export function findingsIn(rule: string, source: string, today?: string): Finding[] {
  return findingsOf(rule, { 'content/glossary/line-audit.md': source }, today)
}
