import { blockElements } from './block-elements.ts'

/**
 * The HTML of a page’s main part, cut where one block ends and the next begins: a piece reads the same whatever stands around it.
 * Elements that only hold blocks fall away. A part whose tags aren’t whole is one piece.
 */
export function mainPieces(main: string): readonly string[] {
  const pieces: string[] = []
  /** The open elements that only hold blocks. */
  const holders: string[] = []
  /** The open elements of a piece, and where the outermost begins if it is a block. */
  const inside: string[] = []
  let block: number | undefined
  /** Where begins what is in no piece yet. */
  let from = 0
  const cut = (at: number, next: number): void => {
    const piece = main.slice(from, at)
    if (/\S/.test(piece)) pieces.push(piece)
    from = next
  }
  const tags = new RegExp(tag)
  for (let found = tags.exec(main); found; found = tags.exec(main)) {
    const [written, slash, name = ''] = found
    const [start, end] = [found.index, tags.lastIndex]
    if (name === '' || isEmpty(name, written)) continue
    if (slash === '/') {
      const open = inside.length > 0 ? inside : holders
      if (open.pop() !== name) return [main]
      if (open === holders) cut(start, end)
      else if (inside.length === 0 && block !== undefined) {
        cut(block, block)
        cut(end, end)
        block = undefined
      }
    } else if (inside.length === 0 && holding.has(name) && !mayBeHidden.test(written)) {
      cut(start, end)
      holders.push(name)
    } else {
      if (inside.length === 0 && (blockElements.has(name) || name === 'label') && !mayBeHidden.test(written))
        block = start
      inside.push(name)
    }
  }
  if (holders.length > 0 || inside.length > 0) return [main]
  cut(main.length, main.length)
  return pieces
}

/** A comment, or a tag with what is quoted in it. */
const tag = /<!--[^]*?-->|<(\/?)([a-z][^\s/>]*)(?:[^"'>]|"[^"]*"|'[^']*')*>/gi

function isEmpty(name: string, written: string): boolean {
  return empty.has(name) || written.endsWith('/>')
}

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Nothing of these is left in Markdown but what they hold. */
const holding = new Set('article aside details div fieldset figure footer form header hgroup main section'.split(' '))

/** What is hidden isn’t there, so it parts nothing. */
const mayBeHidden = /hidden/
