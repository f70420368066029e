import { callDeskWords } from '../../compiler/vocabulary/call-desk-words.ts'
import { escapeMarkdown } from '../markdown-text.ts'
import { isAboutPerson, peopleRows } from './people.ts'
import { formatDay, stageTitleOf, valueOf, type Plan } from './plan.ts'
import { guestOf, guestsOf } from './room.ts'
import { ownValue } from '../own-value.ts'

/** What the page knows about a plan's prompts, in the order they are shown. */
export interface Outline {
  readonly playbookTitle: string
  readonly stageTitle: string
  /** Prompts as on the page, then those only the plan still has. */
  readonly prompts: readonly OutlinePrompt[]
  /** Titles of the outcomes by their keys. */
  readonly outcomes: Readonly<Record<string, string>>
}

export interface OutlinePrompt {
  readonly id: string
  readonly text: string
  readonly part: string
}

/** A plan as plain text, for the notes field of a CRM: what is filled in and nothing else. */
export function planAsText(plan: Plan, outline: Outline): string {
  const lines = chapters(plan, outline).flatMap(({ title, entries }) => [
    '',
    title.toUpperCase(),
    ...entries.map(({ prompt, answer }) =>
      answer === undefined ? `- ${prompt}` : `- ${asked(prompt)} ${indent(answer, '  ')}`,
    ),
  ])
  return `${[headline(plan, outline), ...lines].join('\n').trim()}\n`
}

/** The same as Markdown, for notes and repositories. What was typed can't become a heading or HTML. */
export function planAsMarkdown(plan: Plan, outline: Outline): string {
  const parts = chapters(plan, outline).flatMap(({ title, entries }) => [
    '',
    `## ${title}`,
    '',
    ...entries.map(({ prompt, answer }) =>
      answer === undefined
        ? `- [x] ${escapeMarkdown(prompt)}`
        : `- **${asked(escapeMarkdown(prompt))}** ${indent(escapeMarkdown(answer), '  ')}`,
    ),
  ])
  return `${[`# ${escapeMarkdown(headline(plan, outline))}`, ...parts].join('\n').trim()}\n`
}

interface Chapter {
  readonly title: string
  readonly entries: readonly { readonly prompt: string; readonly answer: string | undefined }[]
}

function chapters(plan: Plan, outline: Outline): Chapter[] {
  return Object.entries(callDeskWords.parts)
    .flatMap(([part, title]) => {
      const prompts = outline.prompts.filter((prompt) => chapterOf(prompt) === part)
      const buyers = [undefined, ...new Set(prompts.flatMap(({ id }) => guestOf(plan, id) ?? []))]
      return buyers.map((buyer) => ({
        title: buyer === undefined ? title : callDeskWords.ofBuyer(buyer, title),
        entries: [
          ...(part === 'head' ? peopleOf(plan) : []),
          ...prompts
            .filter(({ id }) => guestOf(plan, id) === buyer)
            .flatMap((prompt) => entriesOf(plan, outline, prompt)),
        ],
      }))
    })
    .filter(({ entries }) => entries.length > 0)
}

/** A part that this edition doesn’t know is part of the plan all the same; an e-mail and who is in the room stand elsewhere. */
function chapterOf({ part }: OutlinePrompt): string {
  return Object.hasOwn(callDeskWords.parts, part) || part === 'recap' || part === 'room' ? part : 'plan'
}

function entriesOf(plan: Plan, outline: Outline, { id, text }: OutlinePrompt): Chapter['entries'] {
  const [ticked, answer, note, plain] = [`${id}:tick`, `${id}:answer`, `${id}:note`, id].map((key) =>
    valueOf(plan, key).trim(),
  )
  const said = [answer, note && `(${note})`].filter(Boolean).join(' ')
  if (said) return [{ prompt: text, answer: said }]
  if (plain) return [{ prompt: text, answer: wordsOf(plain, id, outline) }]
  return ticked ? [{ prompt: text, answer: undefined }] : []
}

function wordsOf(value: string, id: string, { outcomes }: Outline): string {
  if (id === 'outcome') return ownValue(outcomes, value) ?? value
  return id === 'date' || id === 'next-when' ? formatDay(value) : value
}

function peopleOf(plan: Plan): Chapter['entries'] {
  const people = peopleRows(plan.fields).map((row) => {
    const [name, stands] = ['name', 'stands'].map((what) => valueOf(plan, `people-${String(row)}-${what}`).trim())
    return stands ? `${name || callDeskWords.somebody} (${stands})` : name
  })
  const buyers = guestsOf(plan).map(({ title }) => title)
  return [
    ...(people.length > 0 ? [{ prompt: callDeskWords.people, answer: people.join('; ') }] : []),
    ...(buyers.length > 0 ? [{ prompt: callDeskWords.room, answer: buyers.join('; ') }] : []),
  ]
}

/** What a plan can say about its prompts by itself, where its playbook isn’t at hand or is gone. */
export function outlineOf(plan: Plan): Outline {
  const prompts = new Map<string, OutlinePrompt>()
  for (const [key, { prompt, part }] of Object.entries(plan.fields)) {
    const id = key.replace(/:(tick|answer|note)$/, '')
    if (!isAboutPerson(key)) prompts.set(id, { id, text: prompt, part })
  }
  return {
    playbookTitle: plan.playbookTitle,
    stageTitle: stageTitleOf(plan),
    prompts: [...prompts.values()],
    outcomes: callDeskWords.outcomes,
  }
}

function headline(plan: Plan, { playbookTitle, stageTitle }: Outline): string {
  const account = valueOf(plan, 'account').trim()
  return callDeskWords.headline(account, playbookTitle, stageTitle)
}

/** A colon after the prompt, where it doesn’t end with a mark of its own. */
function asked(prompt: string): string {
  return /[.?!:…]$/.test(prompt) ? prompt : `${prompt}:`
}

function indent(text: string, by: string): string {
  return text.replaceAll('\n', `\n${by}`)
}
