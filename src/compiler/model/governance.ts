import { z } from 'zod'

/** A date without a time, as `2026-10-05`. */
export const calendarDate = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { message: 'a date such as `2026-10-05`', abort: true })
    .refine(isRealDate, 'a date that exists'),
)

/** A review interval: `6 months`, `90 days`, `1 year`. */
export const interval = z.string().regex(/^\d+\s*(days?|weeks?|months?|years?)$/, 'a length of time such as `6 months`')

const words = z.union([z.string().transform((word) => [word]), z.array(z.string())])

/** An old id, an old address, or `#old -> #new` for a heading. */
const formerName = z
  .string()
  .refine((name) => (name.startsWith('#') ? movedHeading.test(name) : leavesRedirect(name)), {
    message:
      'an old id such as `first-call`, an address such as `/guides/first-call/`, or for a heading `#old -> #new`',
  })
const movedHeading = /^#\S+\s*->\s*#\S+$/

/** Front matter that every source file may have: what it is called, who answers for it, whether it is still true. */
export const governance = z.strictObject({
  title: z.string().min(1).describe('What it is called on the screen and in search.'),
  summary: z.string().optional().describe('One sentence for lists and search results.'),
  owner: z.string().optional().describe('The one person who answers for it: a heading of `content/people.md`.'),
  reviewers: words.optional().describe('Who else reads it before it goes live.'),
  reviewed: calendarDate.optional().describe('When the owner last found it true.'),
  'review-every': interval.optional().describe('How long a review holds. The root can set a default.'),
  audience: z
    .enum(['internal', 'partner', 'public'])
    .optional()
    .describe('Who may read it; `internal` unless it says otherwise.'),
  status: z
    .enum(['draft', 'live', 'retired'])
    .optional()
    .describe('`draft` shows in `npm run dev` only; `retired` keeps its address and leaves search.'),
  successor: z.string().optional().describe('For a retired file: the name of what replaces it.'),
  aliases: words.optional().describe('What else people call it or type.'),
  formerly: z
    .union([formerName.transform((name) => [name]), z.array(formerName)])
    .optional()
    .describe(
      'Old ids or addresses of the file; each leaves a redirect. `#old -> #new` does the same for a heading and what is below it.',
    ),
})

export type Governance = z.infer<typeof governance>
export type Audience = NonNullable<Governance['audience']>

/** A redirect is a folder of the site: one that can't lie outside of it, nor where the site has a file of its own. */
function leavesRedirect(name: string): boolean {
  const steps = name.replace(/^\//, '').replace(/\/$/, '').split('/')
  // No disk has room for a longer name.
  const areShort = steps.every((step) => new TextEncoder().encode(step).length <= 200)
  const areNames = steps.every((step) => !/^\.{0,2}$|[\\?#%:;*|"<>\p{Cc}\p{Cs}]/u.test(step))
  const isTaken = steps[0] === 'pagefind' || steps.some((step) => siteFile.test(step))
  return areNames && areShort && name.length <= 1000 && !isTaken
}

const siteFile = /^(index|404)\.html$|\.(md|json|xml|csv|zip|ics|js|css|svg|png|pdf|txt|webmanifest)$/i

function isRealDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
