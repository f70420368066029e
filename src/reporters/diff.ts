import { plainLine } from './plain-signs.ts'

/** What changed in a text, as a unified diff with a line around each change; nothing where nothing did. */
export function reportDiff(file: string, before: string, after: string, colour = false): string {
  if (before === after) return ''
  const paint = (code: number, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const [old, fresh] = [linesOf(before), linesOf(after)]
  const hunks = groupsOf(changesOf(old, fresh)).map((group) => {
    const [first, last] = [group[0]!, group.at(-1)!]
    const [begin, end] = [Math.max(0, first.from - around), Math.min(old.length, last.to + around)]
    const freshBegin = first.freshFrom - (first.from - begin)
    const freshEnd = last.freshTo + (end - last.to)
    const kept = (from: number, to: number): string[] => old.slice(from, to).map((line) => ` ${line}`)
    const body = group.flatMap(({ from, to, freshFrom, freshTo }, index) => [
      ...kept(group[index - 1]?.to ?? begin, from),
      ...old.slice(from, to).map((line) => paint(31, `-${line}`)),
      ...fresh.slice(freshFrom, freshTo).map((line) => paint(32, `+${line}`)),
    ])
    const head = `@@ -${begin + 1},${end - begin} +${freshBegin + 1},${freshEnd - freshBegin} @@`
    return [paint(36, head), ...body, ...kept(last.to, end)].join('\n')
  })
  const name = plainLine(file)
  return `${paint(1, `--- a/${name}`)}\n${paint(1, `+++ b/${name}`)}\n${hunks.join('\n')}\n`
}

const around = 1

/** Lines without their ends: that those stay as they are is promised, and shown by no sign. */
function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/(?:\r\n|\n|\r)$/, '')
    .split(/\r\n|\n|\r/)
    .map(plainLine)
}

/** Lines `from` to `to` (exclusive) became `freshFrom` to `freshTo`. */
interface Change {
  readonly from: number
  readonly to: number
  readonly freshFrom: number
  readonly freshTo: number
}

/** A mend changes few lines, so the next line that both have ends a change. */
function changesOf(old: readonly string[], fresh: readonly string[]): Change[] {
  const changes: Change[] = []
  let [left, right] = [0, 0]
  while (left < old.length || right < fresh.length) {
    if (old[left] === fresh[right]) {
      left++
      right++
      continue
    }
    const [to, freshTo] = nextSame(old, fresh, left, right)
    changes.push({ from: left, to, freshFrom: right, freshTo })
    ;[left, right] = [to, freshTo]
  }
  return changes
}

/** Changes whose surroundings touch are shown as one. */
function groupsOf(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = []
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1)
    if (last && change.from - last.to <= 2 * around) groups.at(-1)?.push(change)
    else groups.push([change])
  }
  return groups
}

function nextSame(old: readonly string[], fresh: readonly string[], left: number, right: number): [number, number] {
  for (let distance = 1; distance < old.length - left + fresh.length - right; distance++) {
    for (let skip = 0; skip <= distance; skip++) {
      const [a, b] = [left + skip, right + distance - skip]
      if (a < old.length && b < fresh.length && old[a] === fresh[b]) return [a, b]
    }
  }
  return [old.length, fresh.length]
}
