import type { CompletionItem } from 'vscode-languageserver'
import type { Offer } from './begun.ts'
import { yamlAt } from './schema-at.ts'
import { linesOf } from './stretches.ts'
import { bookWith, type Session } from './session.ts'

const kindOf = { word: 14, rule: 10 } as const

/**
 * In a remark that accepts a finding: the word it begins with, and then the ids of rules. Those that find something in the line
 * that the remark speaks for come first.
 */
export function completeRemark(
  session: Session,
  file: string,
  line: number,
  before: string,
  takesSnippets: boolean,
): Offer | undefined {
  const isYaml = yamlAt(session, file, line) !== undefined
  const sign = (isYaml ? /^\s*#\s*/ : /<!--\s*/).exec(before)
  if (!sign) return undefined
  const from = sign.index + sign[0].length
  const rule = /^fieldbook-ignore\s+([\w-]*)$/.exec(before.slice(from))?.[1]
  if (rule !== undefined) {
    const isOpen = !isYaml && !(linesOf(session, file)[line] ?? '').includes('-->')
    const items = rules(session, file, line, isOpen)
    return { from: before.length - rule.length, items: isOpen && takesSnippets ? items.map(closed) : items }
  }
  if (!/^[\w-]*$/.test(before.slice(from))) return undefined
  const label = 'fieldbook-ignore'
  const documentation = 'Accepts what is found in the line below. The rule and the reason stand behind it.'
  return { from, items: [{ label, kind: kindOf.word, insertText: `${label} `, documentation }] }
}

/** The same with the end of the remark behind it, and the cursor between the two, where the reason belongs. */
function closed(item: CompletionItem): CompletionItem {
  return { ...item, insertText: `${item.label}: $0 -->`, insertTextFormat: 2 }
}

function rules(session: Session, file: string, line: number, isOpen: boolean): CompletionItem[] {
  const lines = linesOf(session, file)
  const next = lines.findIndex((it, index) => index > line && it.trim() !== '' && !it.includes('fieldbook-ignore'))
  // A remark without its end swallows all below it.
  const without = lines.map((it, index) => (index === line ? '' : it)).join('\n')
  const { findings, handbook } = isOpen
    ? bookWith(session, new Map([[file, new TextEncoder().encode(without)]]))
    : session.book()
  const found = new Set(
    findings.filter(({ at }) => at.file === file && at.start.line === next + 1).map((it) => it.rule),
  )
  return handbook.all('rule').map(({ id, title, front }) => ({
    label: id,
    kind: kindOf.rule,
    insertText: `${id}: `,
    detail: title,
    sortText: `${found.has(id) ? '0' : '1'}${id}`,
    ...(front.summary === undefined ? {} : { documentation: front.summary }),
  }))
}
