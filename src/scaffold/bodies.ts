import type { Handbook } from '../compiler/index.ts'
import { joined, label, open, part } from './lines.ts'
import { playbookBody } from './playbook-body.ts'
import { processBody } from './process-body.ts'
import type { Answers } from './question.ts'
import type { ScaffoldKind } from './questions.ts'

/** What stands below the front matter, filled in from what the answers refer to. */
export const bodies: Readonly<Record<ScaffoldKind, (answers: Answers, handbook: Handbook) => string>> = {
  process: processBody,
  playbook: playbookBody,
  role: ({ type }) =>
    joined([
      open,
      [
        label('works'),
        // For what a role that sells is told by, “not known yet” is an honest value.
        ...(type === 'sales' ? (['accounts', 'calls', 'deals', 'revenue'] as const) : []).map((key) =>
          label(key, 'not known yet'),
        ),
      ].join('\n'),
      part(3, 'decidesAlone', [`- ${open}`]),
      part(3, 'skills', [`- ${open}`]),
      part(3, 'tools', [`- ${open}`]),
    ]),
  persona: () =>
    joined([
      open,
      [label('answersTo'), label('measuredBy')].join('\n'),
      ...(['goals', 'pains', 'personalWins', 'hotButtons'] as const).map((key) => part(3, key, [`- ${open}`])),
      part(3, 'style', [open]),
    ]),
  objection: () =>
    joined([
      open,
      [label('alsoHeard'), label('means')].join('\n'),
      part(3, 'proof', [open]),
      part(3, 'secondRound', [open]),
    ]),
  collateral: () => joined([open, [label('useWhen'), label('teaches')].join('\n')]),
  guide: () => joined([open, part(3, 'practice', [open, '', `- ${open}`, `  - ${open}`])]),
}
