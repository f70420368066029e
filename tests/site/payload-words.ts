import { createHash } from 'node:crypto'
import { published } from '../render/published-payloads.ts'
import { payloads } from '../render/xss-payloads.ts'

const all = Object.values(payloads)

/** Elements that take what follows them for their own. */
const swallowing =
  /<(script|style|iframe|template|noscript|noembed|xmp|listing|select|option|math|object|textarea|title|svg)/gi

/** Payloads that fit into a line. */
export const inline = all
  .filter((payload) => !/```|\n\n/.test(payload))
  .map((payload) => payload.replaceAll(/\s*\n\s*/g, ' '))

/** What closes before what swallows all that follows it: a comment, a script, a template. */
const inOrder = [...inline].sort((a, b) => Number(swallows(a)) - Number(swallows(b)))

/** One that leaves an attribute, a title, a text field, a style, a script and a comment, and is a script as an address. */
export const everyContext =
  'javascript:alert(1)//\'"`--></title></textarea></style></script></noscript></template><img src=x onerror=alert(1)>'

/** What a key that takes one text is attacked with, one source each. */
export const singles: readonly string[] = [
  // Also an address of another host.
  `//evil.example/"><img src=x onerror=alert(1)> ${inOrder.join(' ')}`,
  everyContext,
  'https://example.com/"><img/src=x/onerror=alert(1)>',
  'data:text/html,<script>alert(1)</script>',
  "'-alert(1)-'",
  '=HYPERLINK("https://evil.example/")',
]

/** All published payloads in as many lines as are asked for, side by side. None hides in what the one before it left open. */
export function publishedLines(count: number): readonly string[] {
  const ended = published.map((payload) => withEnds(payload.replaceAll(/\s*\n\s*/g, ' ')))
  return Array.from({ length: count }, (_, part) => ended.filter((_, index) => index % count === part).join(' '))
}

/** Ends what a payload leaves open: quotes, code, comments, and elements that swallow what follows. */
function withEnds(payload: string): string {
  const quotes = ['"', "'", '`'].filter((sign) => payload.split(sign).length % 2 === 0)
  const opened = [...payload.matchAll(swallowing)].map(([, tag = '']) => `</${tag}>`)
  return `${payload} ${[...quotes, ...(/<[!?]/.test(payload) ? ['-->'] : []), ...new Set(opened.reverse())].join('')}`
}

/**
 * The one of some payloads that a place is attacked with. What others there are doesn't count unless they take the place: a new
 * payload leaves nearly all places as they were.
 */
export function payloadAt(place: string, among: readonly string[]): string {
  const drawn = among.map((payload) => ({
    payload,
    draw: createHash('sha256').update(`${place}\0${payload}`).digest('hex'),
  }))
  return drawn.reduce((a, b) => (b.draw > a.draw ? b : a)).payload
}

function swallows(payload: string): boolean {
  return /<!--/.test(payload) || payload.search(swallowing) !== -1
}
