import { issueRule } from '../rule.ts'

export const diagramBroken = issueRule('diagram-broken', { severity: 'error', topic: 'reading' }, ({ problem }) => ({
  message: `This diagram can’t be drawn: ${problem}`,
  hint: 'Correct the line, or take the fence’s word `mermaid` away to show it as text.',
}))
