import { describe, expect, it } from 'vitest'
import { compareHandbooks, meaningOf } from '../../../src/compiler/index.ts'
import { compiled } from '../compiled.ts'
import { library, playbook, process } from './sample.ts'

const sale = 'content/processes/sale.md'
const written = playbook(
  'finance',
  '## Prospecting',
  '- **They will:** call back by Friday',
  '### Ask',
  '- What did the last stop cost?',
  '### If they say [No budget this year](../../content/objections/no-budget.md)',
  'Ask her.',
)
const base: Record<string, string> = { 'fieldbook.yaml': 'name: Test\n', ...library, ...process, ...written }

describe('compareHandbooks', () => {
  it('says what a gate asks for now, and what it asks for no longer', () => {
    expect(
      said(sale, '- **Must:** the owner has agreed to an audit', '- **Must:** the owner has signed the audit'),
    ).toEqual([
      'The gate of Qualification now asks for “the owner has signed the audit”.',
      'The gate of Qualification no longer asks for “the owner has agreed to an audit”.',
    ])
  })

  it('says who decides now, what proves a criterion, and where a no leads', () => {
    expect(said(sale, '- **Decides:** Seller', '- **Decides:** Engineer')).toEqual([
      'The gate of Qualification is now decided by Engineer.',
    ])
    expect(said(sale, 'accepted invitation', 'minutes of the meeting')).toEqual([
      'At the gate of Qualification, “the owner has agreed to an audit” is now shown by “minutes of the meeting”.',
    ])
    expect(said(sale, '- **If no:** stop', '- **If no:** nurture, look again in 6 months')).toEqual([
      'The gate of Qualification, if no: now “nurture, look again in 6 months”, before “stop”.',
    ])
  })

  it('says in words where a gate leads now, and who decides it above an amount', () => {
    const no = '- **If no:** stop'
    expect(said(sale, no, `${no}\n- **If not yet:** back to Prospecting`)).toEqual([
      'The gate of Qualification, if not yet: now “back to Prospecting”.',
    ])
    expect(said(sale, no, '')).toEqual(['The gate of Qualification no longer says what follows if no.'])
    const won = replaced(base, sale, no, `${no}\n- **If yes:** won`)
    expect(saidBetween(base, won)).toEqual(['The gate of Qualification, if yes: now “won”, before the next stage.'])
    expect(saidBetween(won, base)).toEqual(['The gate of Qualification, if yes: now the next stage, before “won”.'])
    const closing = replaced(base, sale, no, `${no}\n- **If yes:** Closing`)
    expect(saidBetween(won, closing)).toEqual(['The gate of Qualification, if yes: now “Closing”, before “won”.'])
    expect(said(sale, '- **Decides:** Seller', '- **Decides:** Seller; above $250k Engineer')).toEqual([
      'The gate of Qualification is now decided by Seller; above $250k by Engineer.',
    ])
    expect(said(sale, '- **Decides:** Seller\n', '')).toEqual([
      'Who decides the gate of Qualification isn’t said any more.',
    ])
  })

  it('says whose approval a gate needs now, who prepares it, who is asked and who is told', () => {
    const approvals = (line: string) =>
      replaced(base, sale, '- **If no:** stop', `- **If no:** stop\n\n### Approvals before this gate\n\n${line}`)
    const date = approvals('- **Delivery date:** Engineer (accountable). Prepared by Seller')
    expect(saidBetween(base, date)).toEqual([
      'The gate of Qualification now needs the approval of Engineer: “Delivery date”.',
    ])
    expect(saidBetween(date, base)).toEqual([
      'The gate of Qualification no longer needs the approval of Engineer: “Delivery date”.',
    ])
    const others = '- **Delivery date:** Seller (accountable). Prepared by Engineer; ask Finance; tell Engineer'
    expect(saidBetween(date, approvals(others))).toEqual([
      '“Delivery date” at the gate of Qualification now needs the approval of Seller, before Engineer.',
      '“Delivery date” at the gate of Qualification is now prepared by Engineer.',
      'Before “Delivery date” is approved at the gate of Qualification, now asked: Finance.',
      'When “Delivery date” is approved at the gate of Qualification, now told: Engineer.',
    ])
    const alone = '- **Delivery date:** Seller (accountable)'
    expect(saidBetween(approvals(others), approvals(alone))).toEqual([
      'Nobody prepares “Delivery date” at the gate of Qualification any more.',
      'Before “Delivery date” is approved at the gate of Qualification, nobody is asked any more.',
      'When “Delivery date” is approved at the gate of Qualification, nobody is told any more.',
    ])
    expect(saidBetween(date, approvals('- **Price:** Engineer (accountable)'))).toEqual([
      'The gate of Qualification now needs the approval of Engineer: “Price”.',
      'The gate of Qualification no longer needs the approval of Engineer: “Delivery date”.',
    ])
  })

  it('says how long a stage takes, which stages are new and which are gone', () => {
    const timed = replaced(base, sale, '## Proof\n', '## Proof\n\n- **Time:** 10 days, at most 30\n')
    expect(saidBetween(timed, replaced(timed, sale, '10 days, at most 30', '2 weeks'))).toEqual([
      'Proof now takes 2 weeks, before 10 days, at most 30.',
    ])
    expect(said(sale, '## Proof', '## Line audit')).toEqual(['New stage: Line audit.', 'The stage Proof is gone.'])
  })

  it('follows a stage that was renamed and says so', () => {
    const after = replaced(base, sale, '## Proof', '## Line audit')
    const told = replaced(after, sale, 'roles: [seller]', "roles: [seller]\nformerly: '#proof -> #line-audit'")
    expect(saidBetween(base, told)).toEqual(['Proof is called Line audit now.'])
    const sections = (name: string, files: typeof base) =>
      replaced(files, sale, `## ${name}\n`, `## ${name}\n\n### Do\n\n1. Call.\n`)
    expect(saidBetween(sections('Proof', base), sections('Line audit', told))).toEqual([
      'Proof is called Line audit now.',
    ])
  })

  it('says what a playbook asks, answers and aims for now', () => {
    const file = 'playbooks/seller/finance.md'
    expect(said(file, 'call back by Friday', 'name the owner')).toEqual([
      'They will in Prospecting is now “name the owner”, before “call back by Friday”.',
    ])
    expect(said(file, '- What did the last stop cost?', '- Who saw it?')).toEqual([
      'New under Ask in Prospecting: “Who saw it?”',
      'No longer under Ask in Prospecting: “What did the last stop cost?”',
    ])
    expect(said(file, 'Ask her.', 'Tell her.')).toEqual(['Prospecting answers “No budget this year” in another way.'])
  })

  it('puts nothing in quotes twice, and ends a sentence once', () => {
    const file = 'playbooks/seller/finance.md'
    expect(said(file, '- What did the last stop cost?', '- "Who saw it."')).toContain(
      'New under Ask in Prospecting: “Who saw it.”',
    )
    expect(said(file, 'call back by Friday', '"yes" or "no"')).toEqual([
      'They will in Prospecting is now “"yes" or "no"”, before “call back by Friday”.',
    ])
  })

  it('calls by their titles whom front matter names by ids, also where only the process differs', () => {
    const after = replaced(base, sale, 'roles: [seller]', 'roles: [seller, engineer, nobody]')
    expect(saidBetween(base, after)).toEqual(['Roles: now Seller, Engineer, nobody.'])
    const alone = (files: Record<string, string>) => handbookOf({ [sale]: files[sale] ?? '' })
    const changes = compareHandbooks(alone(base), alone(after), handbookOf(after))
    expect(changes.map(({ says }) => says)).toEqual([['Roles: now Seller, Engineer, nobody.']])
  })

  it('tells new, retired, removed and renamed entries', () => {
    const objection = 'content/objections/no-budget.md'
    const { [objection]: text = '', ...without } = base
    expect(kinds(without, base)).toEqual(['objection added No budget this year'])
    expect(kinds(base, without)).toContain('objection removed No budget this year')
    expect(kinds(base, replaced(base, objection, '---\n\n', 'status: retired\n---\n\n'))).toEqual([
      'objection retired No budget this year',
    ])
    const moved = text.replace('title: No budget this year', 'title: No money\nformerly: no-budget')
    expect(kinds(base, { ...without, 'content/objections/no-money.md': moved })).toContain('objection renamed No money')
  })

  it('finds no change where a page, or one that it names, is only called by another id', () => {
    const { 'content/objections/no-budget.md': text = '', [sale]: sold = '', ...others } = base
    const renamed = {
      ...replaced(others, 'playbooks/seller/finance.md', 'objections/no-budget.md', 'objections/no-money.md'),
      'content/objections/no-money.md': text.replace('---\n\n', 'formerly: no-budget\n---\n\n'),
      'content/processes/deal.md': sold.replace('roles:', 'formerly: [sale]\nroles:'),
    }
    const after = replaced(renamed, 'playbooks/seller/finance.md', 'process: sale', 'process: deal')
    expect(compareHandbooks(handbookOf(base), handbookOf(after))).toEqual([])
    const reworded = replaced(after, 'content/objections/no-money.md', 'The loss is in', 'Loss is in')
    expect(compareHandbooks(handbookOf(base), handbookOf(reworded)).map(({ id, was }) => [id, was])).toEqual([
      ['no-money', 'changed'],
    ])
  })

  it('tells what changed before a page was renamed of the page as it is called now', () => {
    const { 'content/objections/no-budget.md': text = '', ...others } = base
    const whole = handbookOf({
      ...others,
      'content/objections/no-money.md': text.replace('---\n\n', 'formerly: no-budget\n---\n\n'),
    })
    const [change] = compareHandbooks(
      handbookOf(base),
      handbookOf(replaced(base, 'content/objections/no-budget.md', 'The loss', 'Loss')),
      whole,
    )
    expect(change?.id).toBe('no-money')
  })

  it('finds no change in layout, positions and line ends', () => {
    const layout = replaced(
      base,
      sale,
      '- **Must:** the owner has agreed to an audit',
      '* __Must__: the owner has agreed\n  to an audit',
    )
    const windows = Object.fromEntries(Object.entries(layout).map(([file, it]) => [file, it.replaceAll('\n', '\r\n')]))
    const wide = replaced(windows, 'content/objections/no-budget.md', 'The loss is in', 'The loss\r\nis in')
    expect(compareHandbooks(handbookOf(base), handbookOf(wide))).toEqual([])
  })

  it('finds no change in a review, another owner, or a draft', () => {
    const objection = 'content/objections/no-budget.md'
    const reviewed = replaced(base, objection, '---\n\n', 'reviewed: 2026-11-20\nowner: Anna\n---\n\n')
    expect(compareHandbooks(handbookOf(base), handbookOf(reviewed))).toEqual([])
    const draft = { ...base, 'content/objections/new.md': '---\ntitle: New\nstatus: draft\n---\n\nText.\n' }
    expect(compareHandbooks(handbookOf(base), handbookOf(draft))).toEqual([])
  })

  it('says no more than twelve things about one page', () => {
    const questions = Array.from({ length: 20 }, (_, index) => `- Question ${String(index)}?`).join('\n')
    const all = said('playbooks/seller/finance.md', '- What did the last stop cost?', questions)
    expect(all).toHaveLength(12)
    expect(all.at(-1)).toBe('And 10 more.')
  })
})

describe('meaningOf', () => {
  it('stays the same when a file is only laid out anew, and changes with a word', () => {
    const meaning = (files: Record<string, string>) => meaningOf(handbookOf(files).get('process', 'sale')!)
    expect(meaning(replaced(base, sale, '\n\n## Proof', '\n\n\n\n## Proof'))).toBe(meaning(base))
    expect(meaning(replaced(base, sale, 'annual report', 'credit check'))).not.toBe(meaning(base))
  })
})

function handbookOf(files: Record<string, string>) {
  return compiled(files).handbook
}

function replaced(files: Record<string, string>, file: string, from: string, to: string): Record<string, string> {
  const text = files[file] ?? ''
  expect(text.replaceAll('\r\n', '\n')).toContain(from)
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  return { ...files, [file]: text.replace(from.replaceAll('\n', lineEnd), to) }
}

/** What is said when words of one file are replaced. */
function said(file: string, from: string, to: string): readonly string[] {
  return saidBetween(base, replaced(base, file, from, to))
}

function saidBetween(before: Record<string, string>, after: Record<string, string>): readonly string[] {
  return compareHandbooks(handbookOf(before), handbookOf(after)).flatMap(({ says }) => says)
}

function kinds(before: Record<string, string>, after: Record<string, string>): readonly string[] {
  return compareHandbooks(handbookOf(before), handbookOf(after)).map(
    ({ kind, was, title }) => `${kind} ${was} ${title}`,
  )
}
