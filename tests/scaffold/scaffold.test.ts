import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { questionsFor, readAnswer, readStages, scaffold, type ScaffoldKind } from '../../src/scaffold/index.ts'
import { type Book, generatorRoot, openBook, reviseBook } from '../../src/workspace/index.ts'

const options = { today: '2026-11-22', drafts: true }
const small = openBook({ ...options, root: join(generatorRoot, 'tests/compiler/small-company') })
const sample = openBook({ ...options, root: generatorRoot })

const answers: Readonly<Record<ScaffoldKind, Readonly<Record<string, string>>>> = {
  process: {
    title: 'Spare parts',
    type: 'opportunity',
    roles: 'Account executive',
    offerings: 'Packaging lines',
    stages: 'Request 2 days, at most 5; Offer: 10 working days, at most 20',
    buyers: 'Operations manager; Chief financial officer',
    owner: 'Enablement lead',
  },
  role: { title: 'Parts clerk', type: 'support', owner: 'Enablement lead' },
  persona: { title: 'Maintenance planner', part: 'uses', owner: 'Enablement lead' },
  playbook: {
    title: 'Selling a retrofit to an operations manager',
    role: 'Account executive',
    persona: 'Operations manager',
    process: 'New business',
    owner: 'Enablement lead',
  },
  objection: { title: 'We repair it ourselves', owner: 'Enablement lead' },
  collateral: { title: 'Stop log', type: 'worksheet', share: 'buyer', owner: 'Enablement lead' },
  guide: { title: 'Listening', owner: 'Enablement lead' },
}
const kinds = Object.keys(answers) as ScaffoldKind[]

describe.each(kinds)('a new %s', (kind) => {
  const { file, text } = scaffold(kind, answers[kind], small.handbook)

  it('begins like this', async () => {
    await expect(`${file}\n\n${text}`).toMatchFileSnapshot(join(import.meta.dirname, 'new', `${kind}.txt`))
  })

  it('has nothing to fix but the places where words are still to come', () => {
    const found = findingsIn(small, file, text)
    expect(listOf(found).filter((it) => !it.startsWith('placeholder'))).toEqual([])
    expect(found.length).toBeGreaterThan(0)
  })

  it('is a draft, so that nothing is to fix for readers', () => {
    const revised = reviseBook(small, new Map([[file, sourceOf(file, text)]]), { ...options, drafts: false })
    expect(revised.findings).toEqual([])
  })

  it('tells every place that is open', () => {
    const places = text.split('\n').filter((line) => line.includes('…')).length
    expect(findingsIn(small, file, text)).toHaveLength(places)
  })
})

it.each(sample.handbook.all('process').map(({ title }) => title))(
  'a new playbook by the process “%s” of the sample takes over its stages',
  (process) => {
    const { stages, id } = sample.handbook.all('process').find(({ title }) => title === process)!
    const lead = stages.flatMap((stage) => (stage.lead ? (sample.handbook.target(stage.lead, 'role') ?? []) : []))[0]
    const buyer = stages.flatMap((stage) =>
      stage.buyers.flatMap((it) => sample.handbook.target(it, 'persona') ?? []),
    )[0]
    const made = scaffold(
      'playbook',
      { title: 'A new one', role: lead?.title ?? '', persona: buyer?.title ?? '', process, variant: 'try-out' },
      sample.handbook,
    )
    const found = findingsIn(sample, made.file, made.text)
    expect(made.text).toContain(`process: ${id}\n`)
    expect(listOf(found).filter((it) => !/^(placeholder|owner-missing) /.test(it))).toEqual([])
  },
)

describe('an answer', () => {
  const role = questionsFor('playbook').find(({ key }) => key === 'role')!

  it('may be a title, an id or another name', () => {
    for (const name of ['Account executive', 'account-executive', 'ae']) {
      expect(readAnswer(role, name, small.handbook)).toEqual({ value: 'Account executive' })
    }
  })

  it('that names nobody is told the nearest', () => {
    expect(readAnswer(role, 'Acount executive', small.handbook)).toEqual({
      problem: '`Acount executive` isn’t known here. Did you mean `Account executive`?',
    })
  })

  it('is asked for where the schema demands it', () => {
    const needed = (kind: ScaffoldKind) => questionsFor(kind).flatMap(({ key, needed }) => (needed ? [key] : []))
    expect(Object.fromEntries(kinds.map((kind) => [kind, needed(kind)]))).toEqual({
      process: ['title', 'type', 'roles', 'stages', 'buyers'],
      role: ['title', 'type'],
      persona: ['title', 'part'],
      playbook: ['title', 'role', 'persona', 'process'],
      objection: ['title'],
      collateral: ['title', 'type', 'share'],
      guide: ['title'],
    })
  })

  it('about stages needs a time for each', () => {
    expect(readStages('Qualification 10 days, at most 30; Closing: 2–3 weeks')).toEqual([
      { title: 'Qualification', time: '10 days, at most 30' },
      { title: 'Closing', time: '2–3 weeks' },
    ])
    expect(readStages('Qualification; Closing 20 days')).toBeUndefined()
    expect(readStages('')).toBeUndefined()
  })
})

function findingsIn(book: Book, file: string, text: string) {
  return reviseBook(book, new Map([[file, sourceOf(file, text)]]), options).findings.filter(
    ({ at }) => at.file === file,
  )
}

function sourceOf(file: string, text: string) {
  return { file, bytes: new TextEncoder().encode(text), origin: 'company' as const }
}

/** Findings as lines that a failing test shows whole. */
function listOf(findings: ReturnType<typeof findingsIn>): string[] {
  return findings.map(({ rule, at, message }) => `${rule} ${at.start.line}: ${message}`)
}
