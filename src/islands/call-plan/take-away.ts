import { callDeskWords } from '../../compiler/vocabulary/call-desk-words.ts'
import { writeClipboard } from '../clipboard.ts'
import { download, fileName } from '../download.ts'
import { formatPlanFile } from './plan-file.ts'
import { planAsMarkdown, planAsText, type Outline } from './plan-text.ts'
import { nameOf, type Field, type Plan } from './plan.ts'

/** What can be done with a plan besides typing in it; a button’s `data-do` names it. */
export interface TakenPlan {
  readonly plan: Plan
  readonly outline: Outline
  /** The site’s base path. */
  readonly base: string
  /** Keeps what is typed on the way, such as the words of an e-mail, in the plan. */
  readonly enter: (fields: Readonly<Record<string, Omit<Field, 'at'>>>) => void
}

/** Gives what to say about it; nothing where a dialog says it. What is seldom wanted is fetched when it is. */
const ways = {
  copy: async ({ plan, outline }: TakenPlan) => {
    const done = await writeClipboard(planAsText(plan, outline))
    return done ? callDeskWords.copied : callDeskWords.copyFailed
  },
  markdown: ({ plan, outline }: TakenPlan) => {
    download(fileName(nameOf(plan, outline.stageTitle), 'md'), 'text/markdown', planAsMarkdown(plan, outline))
  },
  /** A file that another device can import. */
  json: ({ plan, outline }: TakenPlan) => {
    download(fileName(nameOf(plan, outline.stageTitle), 'json'), 'application/json', formatPlanFile([plan]))
  },
  calendar: async (it: TakenPlan) => (await import('./calendar-file.ts')).downloadCalendar(it),
  recap: async (it: TakenPlan) => {
    ;(await import('./recap-dialog.ts')).showRecap(it)
  },
  phone: async (it: TakenPlan) => {
    await (await import('./phone-dialog.ts')).showOnPhone(it)
  },
}

export function isTakeAway(action: string): action is keyof typeof ways {
  return Object.hasOwn(ways, action)
}

/** Does what a button asks for, and gives what to say about it. */
export async function takeAway(action: keyof typeof ways, it: TakenPlan): Promise<string | undefined> {
  try {
    return (await ways[action](it)) ?? undefined
  } catch {
    return callDeskWords.notLoaded
  }
}
