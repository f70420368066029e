import { payloads } from '../render/xss-payloads.ts'

const all = Object.values(payloads)

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

function swallows(payload: string): boolean {
  return /<!--|<(script|style|iframe|template|noscript|math|object|textarea|title|svg)/i.test(payload)
}
