import type { CrmLinks } from '../../compiler/4-derive/crm-links.ts'
import { plainName } from '../../compiler/meaning/slug.ts'

/** What a link from a CRM asks for: `?crm-stage=2 – Qualify&persona=chief-financial-officer`. */
export interface CrmQuestion {
  /** The stage as the CRM calls it, its title, or another name of it. */
  readonly stage: string
  readonly process?: string | undefined
  readonly role?: string | undefined
  readonly persona?: string | undefined
}

/** A page that may be meant. */
export interface CrmAnswer {
  readonly title: string
  /** Without the base path. */
  readonly address: string
}

/**
 * The pages a question may mean: of playbooks where a role or a persona is asked for and one fits, else of processes.
 * Stages that the CRM calls so come before stages that go by the name otherwise. None where no stage does.
 */
export function findCrmStage(links: CrmLinks, { stage, process, role, persona }: CrmQuestion): readonly CrmAnswer[] {
  const wanted = plainName(stage)
  const among = links.processes.filter(({ id }) => process === undefined || id === process)
  const all = among.flatMap(({ id, title, stages }) =>
    stages.map((it, index) => ({ ...it, index, process: id, processTitle: title })),
  )
  const byName = all.filter(({ name }) => plainName(name) === wanted)
  const found =
    byName.length > 0 ? byName : all.filter((it) => [it.title, ...it.also].some((name) => plainName(name) === wanted))
  if (role !== undefined || persona !== undefined) {
    const answers = found.flatMap((it) =>
      links.playbooks
        .filter((book) => book.process === it.process)
        .filter((book) => (role ?? book.role) === book.role && (persona ?? book.persona) === book.persona)
        .map((book) => ({ title: `${book.title}: ${it.title}`, address: book.stages[it.index] ?? '' })),
    )
    if (answers.length > 0) return answers
  }
  return found.map(({ title, processTitle, address }) => ({ title: `${processTitle}: ${title}`, address }))
}
