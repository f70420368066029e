import type { GuessedValue } from './guess-front.ts'
import { type Guess, type PageHeading, topmost } from './guess-kind.ts'
import { type Known, type KnownProcess, usualPersonas, usualRoles } from './known-names.ts'
import { plain } from './plain-words.ts'
import { isAside, isStage } from './step-words.ts'

/** What playbooks can be about: what the new root has, and what is imported with them. */
export interface Cast {
  readonly roles: readonly Known[]
  readonly personas: readonly Known[]
  readonly processes: readonly KnownProcess[]
}

/**
 * Is a page of which nothing else is known a playbook? One is about a persona, which its title or a folder names. Two
 * of these have to say the rest: a folder or title that calls it a playbook, the role that sells, stages as headings.
 */
export function guessPlaybook(
  path: string,
  title: string,
  headings: readonly PageHeading[],
  { roles, personas, processes }: Cast,
): Guess | undefined {
  const folders = path.split('/').slice(0, -1).reverse()
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
  const places = [title, stem, ...folders]
  const persona = told(places, [...personas, ...usualPersonas])
  if (!persona) return undefined
  const role = told(places, [...roles, ...usualRoles])
  if (role && role.known.names.some((name) => persona.known.names.includes(name))) return undefined
  const top = topmost(headings)
  const process = processOf(top, processes)
  const isStep = (heading: string): boolean => isStage(heading) || (process?.stages ?? []).includes(plain(heading))
  const steps = top.filter(isStep).length
  const word = calledPlaybook(path, title)
  const isOne = word === undefined ? role && steps >= 2 : (role ?? steps > 0)
  if (!isOne) return undefined
  const first = top.findIndex(isStep)
  return {
    kind: 'playbook',
    because: word ?? `stages as headings, and “${role?.because}” and “${persona.because}”`,
    asides: new Set(top.filter((heading, index) => isAside(heading) || index < first)),
    values: [
      ...valueOf('role', role),
      ...valueOf('persona', persona),
      ...(process ? [{ key: 'process', value: process.id, because: 'its stages are the headings' }] : []),
    ],
  }
}

/** The folder or title that calls a page a playbook, or selling to somebody. */
export function calledPlaybook(path: string, title: string): string | undefined {
  const folder = path
    .split('/')
    .slice(0, -1)
    .findLast((it) => folderNames.includes(plain(it)))
  if (folder !== undefined) return folder
  const isCalled = /(?:^|\s)playbook(?:\s*[:–—]|$)/i.test(title.trim())
  return isCalled || /^(?:how to sell|selling|sell)\s.*\bto\s/i.test(title) ? title : undefined
}

const folderNames = ['playbook', 'playbooks', 'sales playbook', 'sales playbooks']

interface Told {
  readonly known: Known
  readonly because: string
}

/** The only one that the first of these words name; what the name of another holds isn’t meant: “technical account manager”. */
function told(places: readonly string[], all: readonly Known[]): Told | undefined {
  for (const place of places) {
    const words = ` ${plain(place)} `
    const hits = all.flatMap((known) =>
      known.names
        .filter((name) => !vague.includes(name))
        .filter((name) => words.includes(` ${name} `) || words.includes(` ${name}s `))
        .map((name) => ({ known, name })),
    )
    const whole = hits.filter(
      ({ name }) => !hits.some((it) => it.name !== name && ` ${it.name} `.includes(` ${name} `)),
    )
    const [first] = whole
    if (!first) continue
    // A page of its own comes before what people usually mean.
    const others = whole.filter(({ known }) => !known.names.some((name) => first.known.names.includes(name)))
    return others.length === 0 ? { known: first.known, because: place } : undefined
  }
  return undefined
}

/** Names of roles and personas that are words of many a title. */
const vague = ['it', 'hr', 'buyer', 'user', 'customer', 'champion', 'sales', 'prospect']

/** The process that most of the headings are stages of; undefined where two are alike. */
function processOf(headings: readonly string[], processes: readonly KnownProcess[]): KnownProcess | undefined {
  const names = headings.map(plain)
  const counted = processes
    .map((process) => ({ process, count: names.filter((name) => process.stages.includes(name)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
  return counted[0]?.count === counted[1]?.count ? undefined : counted[0]?.process
}

function valueOf(key: string, told: Told | undefined): GuessedValue[] {
  return told ? [{ key, value: told.known.id, because: told.because }] : []
}
