import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  answerTo,
  isAsked,
  questionsFor,
  readAnswer,
  readStages,
  scaffold,
  type ScaffoldKind,
  scaffoldKinds,
} from '../../src/scaffold/index.ts'
import { type Book, generatorRoot, openBook, reviseBook } from '../../src/workspace/index.ts'

const options = { today: '2026-11-22', drafts: true }
const small = openBook({ ...options, root: join(generatorRoot, 'tests/compiler/small-company') })
const sample = openBook({ ...options, root: generatorRoot })

const ofProcess = {
  roles: 'Account executive',
  offerings: 'Packaging lines',
  buyers: 'Operations manager; Chief financial officer',
  owner: 'Enablement lead',
}

/** By the name of the snapshot: a kind, and for a process its type. */
const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'process-opportunity': {
    ...ofProcess,
    title: 'Spare parts',
    type: 'opportunity',
    stages: 'Request 2 days, at most 5; Offer: 10 working days, at most 20',
  },
  'process-call': {
    ...ofProcess,
    title: 'Visit',
    type: 'call',
    stages: 'Plan 20 minutes; Execute 45 minutes; Debrief 10 minutes',
  },
  'process-account': {
    ...ofProcess,
    title: 'Key accounts',
    type: 'account',
    stages: 'Profile 30 days, at most 45; Act 9 months; Review 45 days',
    peers: 'every 2 weeks',
    executives: 'twice a year',
  },
  'process-territory': {
    ...ofProcess,
    title: 'Coverage',
    type: 'territory',
    stages: 'Analyze 10 days; Tier 5 days; Work the route 63 days',
    tiers: 'A 25 plants, 8 a year, 2 hours; B 145 plants, once a quarter',
    'selling-hours': '1,100 hours a year',
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

describe.each(Object.entries(answers))('a new %s', (name, told) => {
  const { file, text } = scaffold(kindIn(name), told, small.handbook)

  it('begins like this', async () => {
    await expect(`${file}\n\n${text}`).toMatchFileSnapshot(join(import.meta.dirname, 'new', `${name}.txt`))
  })

  it('asks for nothing that isn’t told here, and reads what is', () => {
    const asked = questionsFor(kindIn(name)).filter((question) => isAsked(question, told))
    expect(asked.filter(({ key, needed }) => needed && told[key] === undefined)).toEqual([])
    for (const question of asked.filter(({ key }) => told[key] !== undefined)) {
      expect(answerTo(kindIn(name), question, told[question.key]!, small.handbook)).toHaveProperty('value')
    }
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

it('is begun of every kind, and a process of every type', () => {
  const types = questionsFor('process').find(({ key }) => key === 'type')!.values
  const names = scaffoldKinds.flatMap((kind) => (kind === 'process' ? types.map((type) => `process-${type}`) : [kind]))
  expect(Object.keys(answers).sort()).toEqual(names.sort())
  expect(types).toHaveLength(4)
})

describe('a process that comes round', () => {
  const othersIn = ({ file, text }: ReturnType<typeof scaffold>) =>
    listOf(findingsIn(small, file, text)).filter((it) => !it.startsWith('placeholder'))

  it('looks for all that is sold where no offering is told', () => {
    const { offerings: _, ...told } = answers['process-account']!
    const made = scaffold('process', told, small.handbook)
    expect(made.text).toContain('- **Offerings:** Packaging lines\n')
    expect(othersIn(made)).toEqual([])
  })

  it('lets whoever is above the one who leads meet the buyer who decides', () => {
    const process = openedProcess(scaffold('process', answers['process-account']!, small.handbook))
    const [executive] = process.accountPlan!.value.relationshipMap!.value.executive
    expect([executive!.ours.text, executive!.theirs.text]).toEqual(['Sales manager', 'Chief financial officer'])
    expect(process.front.shape).toBe('flywheel')
  })

  it('says that hours aren’t measured where none are told', () => {
    const { 'selling-hours': _, ...told } = answers['process-territory']!
    const made = scaffold('process', told, small.handbook)
    expect(made.text).toContain('- **Selling hours:** not measured yet\n')
    expect(othersIn(made)).toEqual([])
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
    expect(Object.fromEntries(scaffoldKinds.map((kind) => [kind, needed(kind)]))).toEqual({
      process: ['title', 'type', 'roles', 'stages', 'buyers', 'peers', 'executives', 'tiers'],
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

  it('is asked for of the types of process that need it', () => {
    const only = (type: string) =>
      questionsFor('process').flatMap((it) => (it.types.length > 0 && isAsked(it, { type }) ? [it.key] : []))
    expect(Object.fromEntries(['call', 'opportunity', 'account', 'territory'].map((it) => [it, only(it)]))).toEqual({
      call: [],
      opportunity: [],
      account: ['peers', 'executives'],
      territory: ['tiers', 'selling-hours'],
    })
  })

  it.each([
    ['tiers', 'A', 'Write each tier with its accounts and its touches'],
    ['tiers', 'A 25 plants', 'Write each tier with its accounts and its touches'],
    ['tiers', 'A 25 plants, 8 a year, 2 hours, over $30k', 'Write each tier with its accounts and its touches'],
    ['tiers', 'A 25 plants, often; B 9, 1 a year', '`often` can’t be read as a value of `Touches`'],
    ['tiers', 'A 25 plants, 8 a year', 'only tier `A`'],
    ['tiers', 'A 25 plants, 4 a year; B 9 plants, 8 a year', 'more than one in tier `A`'],
    ['selling-hours', 'enough', '`enough` can’t be read as a value of `Selling hours`'],
    ['selling-hours', '9,000 hours a year', 'more than one person works in a year'],
    ['peers', 'often', '`often` can’t be read as how often. Write it as in `every 2 weeks` or `twice a year`.'],
    ['executives', 'now and then', '`now and then` can’t be read as how often.'],
  ])('about %s isn’t %j', (key, answer, problem) => {
    const question = questionsFor('process').find((it) => it.key === key)!
    expect(answerTo('process', question, answer, small.handbook)).toEqual({ problem: expect.stringContaining(problem) })
  })
})

function kindIn(name: string): ScaffoldKind {
  return scaffoldKinds.find((it) => it === name.split('-')[0])!
}

function openedProcess({ file, text }: ReturnType<typeof scaffold>) {
  const { handbook } = reviseBook(small, new Map([[file, sourceOf(file, text)]]), options)
  return handbook.all('process').find((it) => it.file === file)!
}

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
