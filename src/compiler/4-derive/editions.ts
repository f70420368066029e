import type { Entry } from '../model/concepts.ts'
import type { Guide } from '../model/guide.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Person } from '../model/person.ts'
import type { Playbook } from '../model/playbook.ts'
import type { Process } from '../model/process.ts'
import type { Role } from '../model/role.ts'
import { paperWords } from '../vocabulary/paper-words.ts'
import { addressOf } from './address.ts'
import { guidePaths } from './guide-paths.ts'
import { published, isPublished } from './published.ts'
import { beginsPage } from './begins-page.ts'
import type { Edition, EditionChapter } from './edition.ts'
import { editionReviewOf } from './edition-review.ts'
import { sheetAddress, sheetsOf } from './process-sheets.ts'
import { playbooksOfRole, processesOfRole } from './relations.ts'
import { sheetEditions } from './sheet-editions.ts'

/** Every edition of a handbook: playbooks, selling roles, onboarding, managers, the whole site, and single sheets. */
export function editionsOf(handbook: Handbook): readonly Edition[] {
  const playbooks = published(handbook.all('playbook'))
  const sellers = published(handbook.all('role')).filter((role) => playbooksOfRole(handbook, role).some(isPublished))
  return [
    ...playbooks.map((playbook) => playbookEdition(handbook, playbook)),
    ...sellers.map((role) => roleEdition(handbook, role)),
    ...onboarding(handbook),
    ...managers(handbook),
    wholeSite(handbook),
    ...sheetEditions(handbook),
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
    review: editionReviewOf(handbook, playbook),
    chapters: [chapterOf(playbook)],
  }
}

/** All that one role sells by: its page, processes, buyers, playbooks, battle cards and the words. */
function roleEdition(handbook: Handbook, role: Role): Edition {
  const { parts } = paperWords
  const playbooks = playbooksOfRole(handbook, role).filter(isPublished)
  const named = playbooks.flatMap((it): readonly Process[] => handbook.named(it, 'process', 'process'))
  const processes = unique([...processesOfRole(handbook, role), ...named]).filter(isPublished)
  const personas = unique(playbooks.flatMap((it) => handbook.named(it, 'persona', 'persona'))).filter(isPublished)
  return {
    form: 'book',
    name: `role/${role.id}`,
    title: role.title,
    about: [paperWords.roleEdition],
    review: editionReviewOf(handbook, role),
    chapters: [
      chapterOf(role, ''),
      ...processes.map((it) => chapterOf(it, parts.processes)),
      ...personas.map((it) => chapterOf(it, parts.personas)),
      ...playbooks.map((it) => chapterOf(it, parts.playbooks)),
      ...published(handbook.all('competitor')).map((it) => chapterOf(it, parts.competitors)),
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
  const processes = published(handbook.all('process'))
  const gates = processes.filter((it) => sheetsOf(handbook, it).includes('gates'))
  const coaching = [...published(handbook.all('coaching'))].sort((a, b) => a.front.level - b.front.level)
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
        ...published(handbook.all('pricing')).map((it) => chapterOf(it, parts.pricing)),
        ...published(handbook.all('metric')).map((it) => chapterOf(it, parts.metrics)),
        ...published(handbook.all('win-loss-review')).map((it) => chapterOf(it, parts.winLossReview)),
      ],
    },
  ]
}

/** Everything but Fieldbook’s own pages, for the archive. */
function wholeSite(handbook: Handbook): Edition {
  const { parts } = paperWords
  const all = Object.entries(parts).flatMap(([kind, part]) => {
    const key = libraryKinds[kind as keyof typeof libraryKinds]
    if (key === undefined) return []
    const entries = key === 'guide' ? companyGuides(handbook) : published(handbook.all(key))
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
  const ours = published(handbook.all('guide')).filter(({ origin }) => origin === 'company')
  return guidePaths(ours, '').flatMap(({ guides }) => guides)
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
    ownPage: part === '' || beginsPage(entry),
  }
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}
