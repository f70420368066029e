import type { EntryOf, Handbook, Stage } from '../compiler/index.ts'
import { relativePath } from '../compiler/meaning/paths.ts'
import { heading, joined, label, open, part } from './lines.ts'
import type { Answers } from './question.ts'
import { entryCalled } from './questions.ts'
import { playbookFile } from './source-file.ts'

/** The stages of its process in which its role works and its persona takes part, each with what the buyer learns there. */
export function playbookBody(answers: Answers, handbook: Handbook): string {
  const named = (kind: 'role' | 'persona' | 'process') => entryCalled(answers[kind] ?? '', [kind], handbook)
  const [role, persona] = [named('role'), named('persona')]
  const process = named('process') as EntryOf<'process'> | undefined
  const file = playbookFile(answers, handbook)
  const stages = (process?.stages ?? []).filter((stage) => {
    const works = [stage.lead, ...stage.helps].some((it) => it && handbook.target(it) === role)
    return works && stage.buyers.some((it) => handbook.target(it) === persona)
  })
  return joined([open, ...stages.map((stage) => stageText(stage, file, handbook))])
}

function stageText(stage: Stage, file: string, handbook: Handbook): string {
  const taught = collateralOf(stage, handbook).map(({ title, file: to }) => `- [${title}](${relativePath(file, to)})`)
  return joined([
    heading(2, stage.title.text),
    [label('theyWill'), label('atLeast')].join('\n'),
    part(3, 'insight', [open]),
    part(3, 'ask', [`- ${open}`]),
    part(3, 'say', [open]),
    taught.length > 0 ? part(3, 'send', taught) : undefined,
  ]).trimEnd()
}

/** What the buyer is to learn from in this stage, as far as it may be given away. */
function collateralOf(stage: Stage, handbook: Handbook): readonly EntryOf<'collateral'>[] {
  const taught = (stage.learn?.value ?? []).flatMap(({ collateral }) =>
    collateral.map((it) => handbook.target(it, 'collateral')),
  )
  return [...new Set(taught.filter((it) => it !== undefined && it.front.share === 'buyer'))].filter((it) => !!it)
}
