import type { Coaching } from '../model/coaching.ts'
import type { Entry } from '../model/concepts.ts'
import type { Guide } from '../model/guide.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Person } from '../model/person.ts'
import type { Playbook } from '../model/playbook.ts'
import type { Process } from '../model/process.ts'
import type { Role } from '../model/role.ts'
import { paperWords } from '../vocabulary/paper-words.ts'
import { addressOf } from './address.ts'
import { sheetAddress, sheetsOf } from './process-sheets.ts'
import { playbooksOfRole, processesOfRole } from './relations.ts'
import { reviewOf, type Review } from './review.ts'

/** What is printed as one document: a book with cover and contents, made of pages of the site. */
export interface Edition {
  /** `playbook/account-executive/chief-financial-officer`: its name on the command line, and its file’s. */
  readonly name: string
  /** A book has a cover, contents and page numbers; a sheet is one page of the site as it prints. */
  readonly form: 'book' | 'sheet'
  readonly title: string
  /** Lines below the title: who it is for, what is in it. */
  readonly about: readonly string[]
  /** Who answers for it, where one entry is what is printed. */
  readonly review: Review | undefined
  readonly chapters: readonly EditionChapter[]
}

/** A page of the site, as a part of an edition. */
export interface EditionChapter {
  /** Without the base path: `/processes/retrofit/`. */
  readonly address: string
  readonly title: string
  /** The part of the edition it opens or continues: `Playbooks`; empty where the edition has none. */
  readonly part: string
  /** Does it begin on a page of its own? Short ones follow each other. */
  readonly ownPage: boolean
}

/** Every edition of a handbook: playbooks, selling roles, onboarding, managers, the whole site, and single sheets. */
export function editionsOf(handbook: Handbook): readonly Edition[] {
  const playbooks = current(handbook.all('playbook'))
  const sellers = current(handbook.all('role')).filter((role) => playbooksOfRole(handbook, role).some(isCurrent))
  return [
    ...playbooks.map((playbook) => playbookEdition(handbook, playbook)),
    ...sellers.map((role) => roleEdition(handbook, role)),
    ...onboarding(handbook),
    ...managers(handbook),
    wholeSite(handbook),
    ...sheets(handbook),
  ]
}

function playbookEdition(handbook: Handbook, playbook: Playbook): Edition {
  const [role] = handbook.named(playbook, 'role', 'role')
  const [persona] = handbook.named(playbook, 'persona', 'persona')
  const [process] = handbook.named(playbook, 'process', 'process')
  return {
    form: 'book',
    name: `playbook/${playbook.id}`,
    title: playbook.title,
    about: [role?.title, persona?.title, process?.title].filter((it) => it !== undefined),
    review: reviewOf(handbook, playbook),
    chapters: [chapterOf(playbook)],
  }
}

/** All that one role sells by: its page, processes, buyers, playbooks, battle cards and the words. */
function roleEdition(handbook: Handbook, role: Role): Edition {
  const { parts } = paperWords
  const playbooks = playbooksOfRole(handbook, role).filter(isCurrent)
  const named = playbooks.flatMap((it): readonly Process[] => handbook.named(it, 'process', 'process'))
  const processes = unique([...processesOfRole(handbook, role), ...named]).filter(isCurrent)
  const personas = unique(playbooks.flatMap((it) => handbook.named(it, 'persona', 'persona'))).filter(isCurrent)
  return {
    form: 'book',
    name: `role/${role.id}`,
    title: role.title,
    about: [paperWords.roleEdition],
    review: reviewOf(handbook, role),
    chapters: [
      chapterOf(role, ''),
      ...processes.map((it) => chapterOf(it, parts.processes)),
      ...personas.map((it) => chapterOf(it, parts.personas)),
      ...playbooks.map((it) => chapterOf(it, parts.playbooks)),
      ...current(handbook.all('competitor')).map((it) => chapterOf(it, parts.competitors)),
      ...glossary(handbook),
    ],
  }
}

/** The guides of the company, in the order to read them; nothing where it has none. */
function onboarding(handbook: Handbook): readonly Edition[] {
  const guides = companyGuides(handbook)
  if (guides.length === 0) return []
  return [
    {
      form: 'book',
      name: 'onboarding',
      title: paperWords.onboarding.title,
      about: [paperWords.onboarding.about],
      review: undefined,
      chapters: [...guides.map((it) => chapterOf(it, it.front.path ?? '')), ...glossary(handbook)],
    },
  ]
}

/** What managers work with: all gates and approvals, coaching with its sheets, the numbers. */
function managers(handbook: Handbook): readonly Edition[] {
  const { parts } = paperWords
  const processes = current(handbook.all('process'))
  const gates = processes.filter((it) => sheetsOf(handbook, it).includes('gates'))
  const coaching = [...current(handbook.all('coaching'))].sort((a, b) => a.front.level - b.front.level)
  if (coaching.length === 0 && gates.length === 0) return []
  const approvals = processes.some((it) => sheetsOf(handbook, it).includes('approvals'))
  return [
    {
      form: 'book',
      name: 'manager',
      title: paperWords.manager.title,
      about: [paperWords.manager.about],
      review: undefined,
      chapters: [
        ...coaching.flatMap((it) => [
          chapterOf(it, parts.coaching),
          { ...chapterOf(it, parts.coaching), address: `${addressOf(it)}sheet/`, title: paperWords.sheetOf(it.title) },
        ]),
        ...gates.map((it) => ({ ...chapterOf(it, paperWords.gates), address: sheetAddress(it, 'gates') })),
        ...(approvals
          ? [{ address: '/approvals/', title: paperWords.approvals, part: paperWords.approvals, ownPage: true }]
          : []),
        ...current(handbook.all('pricing')).map((it) => chapterOf(it, parts.pricing)),
        ...current(handbook.all('metric')).map((it) => chapterOf(it, parts.metrics)),
        ...current(handbook.all('win-loss-review')).map((it) => chapterOf(it, parts.winLossReview)),
      ],
    },
  ]
}

/** Every page that is made to be printed alone: the sheets of processes, of coaching, and blank call plans. */
function sheets(handbook: Handbook): readonly Edition[] {
  const { sheets: words } = paperWords
  return [
    ...current(handbook.all('process')).flatMap((process) =>
      sheetsOf(handbook, process).map((sheet) =>
        sheetEdition(`sheet/${process.id}/${sheet}`, words[sheet], process, sheetAddress(process, sheet)),
      ),
    ),
    ...current(handbook.all('coaching')).map((it) =>
      sheetEdition(`sheet/coaching/${it.id}`, words.coaching, it, `${addressOf(it)}sheet/`),
    ),
    ...current(handbook.all('playbook')).map((it) =>
      sheetEdition(`sheet/call-plan/${it.id}`, words.callPlan, it, `${addressOf(it)}call-plan/`),
    ),
  ]
}

function sheetEdition(name: string, title: string, entry: Process | Playbook | Coaching, address: string): Edition {
  const chapters = [{ address, title, part: '', ownPage: true }]
  return { form: 'sheet', name, title, about: [entry.title], review: undefined, chapters }
}

/** Everything but Fieldbook’s own pages, for the archive. */
function wholeSite(handbook: Handbook): Edition {
  const { parts } = paperWords
  const all = Object.entries(parts).flatMap(([kind, part]) => {
    const key = libraryKinds[kind as keyof typeof libraryKinds]
    if (key === undefined) return []
    const entries = key === 'guide' ? companyGuides(handbook) : current(handbook.all(key))
    return entries.map((entry) => chapterOf(entry, part))
  })
  return {
    form: 'book',
    name: 'site',
    title: handbook.settings.name,
    about: [paperWords.site],
    review: undefined,
    chapters: [...all, ...glossary(handbook), ...people(handbook)],
  }
}

/** The parts of the whole site that are made of one page an entry, and their kind. */
const libraryKinds = {
  company: 'company',
  market: 'ideal-customer',
  processes: 'process',
  roles: 'role',
  journeys: 'journey',
  personas: 'persona',
  playbooks: 'playbook',
  objections: 'objection',
  competitors: 'competitor',
  collateral: 'collateral',
  sequences: 'sequence',
  offerings: 'offering',
  channels: 'channel',
  verticals: 'vertical',
  skills: 'skill',
  methodologies: 'methodology',
  pricing: 'pricing',
  metrics: 'metric',
  winLossReview: 'win-loss-review',
  coaching: 'coaching',
  guides: 'guide',
} as const satisfies Readonly<Record<string, Entry['kind']>>

function companyGuides(handbook: Handbook): readonly Guide[] {
  const order = ({ front }: Guide): number => front.order ?? Number.MAX_SAFE_INTEGER
  return current(handbook.all('guide'))
    .filter(({ origin }) => origin === 'company')
    .sort((a, b) => order(a) - order(b) || a.title.localeCompare(b.title))
}

function glossary(handbook: Handbook): readonly EditionChapter[] {
  const { glossary: title } = paperWords.parts
  return handbook.all('term').length === 0 ? [] : [{ address: '/glossary/', title, part: title, ownPage: true }]
}

function people(handbook: Handbook): readonly EditionChapter[] {
  const { people: title } = paperWords.parts
  return handbook.all('person').length === 0 ? [] : [{ address: '/people/', title, part: title, ownPage: true }]
}

/** A playbook is printed from its print edition, which has everything open and the call sheets. */
function chapterOf(entry: Exclude<Entry, Person>, part = ''): EditionChapter {
  const address = addressOf(entry)
  return {
    address: entry.kind === 'playbook' ? `${address}print/` : address,
    title: entry.title,
    part,
    ownPage: part === '' || !short.includes(entry.kind),
  }
}

const short: readonly Entry['kind'][] = [
  'objection',
  'collateral',
  'offering',
  'channel',
  'vertical',
  'metric',
  'skill',
]

function current<E extends Entry>(entries: readonly E[]): readonly E[] {
  return entries.filter(isCurrent)
}

function isCurrent({ front: { status } }: Entry): boolean {
  return status !== 'draft' && status !== 'retired'
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}
