import type { TextChange } from '../messages.ts'

type Place = TextChange['from']

/** The text that is written in, counted in lines and columns from 1, as findings are. */
export interface TextField {
  readonly box: HTMLTextAreaElement
  readonly cursor: () => Place
  /** Makes changes that belong together; the last one to make is the last in the text, so that places stay true. */
  readonly change: (changes: readonly TextChange[]) => void
  /** Shows a stretch: selected, and in sight. */
  readonly show: (from: Place, to: Place) => void
}

export function textField(box: HTMLTextAreaElement): TextField {
  const offsetOf = ({ line, column }: Place): number => {
    const lines = box.value.split('\n')
    const above = lines.slice(0, line - 1).reduce((sum, it) => sum + it.length + 1, 0)
    return Math.min(above + Math.min(column - 1, lines[line - 1]?.length ?? 0), box.value.length)
  }
  return {
    box,
    cursor: () => {
      const before = box.value.slice(0, box.selectionStart).split('\n')
      return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    },
    change: (changes) => {
      const stretches = changes.map(({ from, to, put }) => ({ from: offsetOf(from), to: offsetOf(to), put }))
      box.focus()
      for (const { from, to, put } of stretches.sort((a, b) => b.from - a.from)) {
        box.setSelectionRange(from, to)
        // The only way that keeps the browser's own “undo”.
        const typed = put === '' ? document.execCommand('delete') : document.execCommand('insertText', false, put)
        if (!typed) box.setRangeText(put, from, to, 'end')
      }
      box.dispatchEvent(new Event('input', { bubbles: true }))
    },
    show: (from, to) => {
      const [start, end] = [offsetOf(from), offsetOf(to)]
      box.focus()
      box.setSelectionRange(start, Math.max(start, end))
      const { lineHeight } = getComputedStyle(box)
      box.scrollTop = Math.max(0, (from.line - 4) * Number.parseFloat(lineHeight))
    },
  }
}
