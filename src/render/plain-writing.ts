import type { Link, Parents, Text } from 'mdast'
import { defaultHandlers, type Info, type Options, type State } from 'mdast-util-to-markdown'

/**
 * Writes texts and links in which there is nothing that Markdown could take for a mark; the others are written as ever. To search
 * each of a page’s thousand texts for each of the forty marks took longer than all else.
 */
export const plainWriting: NonNullable<Options['handlers']> = {
  text: (node: Text, _: Parents | undefined, state: State, info: Info) =>
    mayHoldMark(node.value, info) ? safeText(node.value, state, info) : node.value,
  link: Object.assign(link, { peek: defaultHandlers.link.peek }),
}

/** Escapes a long text piece by piece, each with what stands around it: the time it takes grows with the square of the marks. */
function safeText(text: string, state: State, info: Info): string {
  if (text.length <= pieceLength) return state.safe(text, info)
  const pieces: string[] = []
  for (let from = 0; from < text.length; from += pieceLength) {
    const to = from + pieceLength
    const before = from === 0 ? info.before : text.slice(from - seenAround, from)
    const after = to >= text.length ? info.after : text.slice(to, to + seenAround)
    pieces.push(state.safe(text.slice(from, to), { ...info, before, after }))
  }
  return pieces.join('')
}

const pieceLength = 4000

/** Further than any pattern of the writer looks. */
const seenAround = 20

function mayHoldMark(text: string, { before, after }: Info): boolean {
  return (
    mark.test(text) || (lineEnd.test(before) && lineStart.test(text)) || (lineEnd.test(after) && text.endsWith(' '))
  )
}

/**
 * A mark that counts anywhere; what may belong to an address that becomes a link by itself; and what makes a link or an
 * address together with the text before.
 */
const mark = /[\t\r\n!#&*<=>@[\\\]_`|~]|[Ww]\.|[ps]:|^[(.:]/

/** What counts where a line begins only. */
const lineStart = /^[\d )+-]/

const lineEnd = /[\r\n]/

function link(node: Link, parent: Parents | undefined, state: State, info: Info): string {
  if (!sitePath.test(node.url) || typeof node.title === 'string') return defaultHandlers.link(node, parent, state, info)
  const tracker = state.createTracker(info)
  const [leaveLink, leaveLabel] = [state.enter('link'), state.enter('label')]
  tracker.move('[')
  const words = state.containerPhrasing(node, { before: '[', after: '](', ...tracker.current() })
  leaveLabel()
  leaveLink()
  return `[${words}](${node.url})`
}

/** An address on the site, without what would have to be escaped in it. */
const sitePath = /^\/[\w/.%#?=,;:+-]*$/
