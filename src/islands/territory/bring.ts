import { territoryPlannerWords as words } from '../../compiler/vocabulary/territory-planner-words.ts'
import { element } from '../search/element.ts'
import type { DecimalSign } from '../tools/crm/amounts.ts'
import { readTable, type Table } from '../tools/crm/read-table.ts'
import { part } from '../tools/table.ts'
import type { PatternTier } from './pattern.ts'
import {
  type AccountColumns,
  guessAccountColumns,
  isAccountHead,
  readAccounts,
  type ReadAccount,
  signOf,
} from './read-accounts.ts'
import { accountFields } from './territory.ts'

/** In bytes. */
const largest = 20_000_000

interface Bringing {
  readonly tiers: () => readonly PatternTier[]
  readonly currency: string | undefined
  /** Takes accounts over, and says what it did. */
  readonly take: (accounts: readonly ReadAccount[]) => string
}

/** Brings accounts in from a file or from what is pasted: shows what each column is taken for, asks what could be two things. */
export function bindBring(root: HTMLElement, { tiers, currency, take }: Bringing): void {
  const [file, pasted] = [part<HTMLInputElement>(root, 'accounts-file'), part<HTMLTextAreaElement>(root, 'pasted')]
  const [chosen, sign] = [part(root, 'columns'), part<HTMLSelectElement>(root, 'sign')]
  const [button, report] = [part<HTMLButtonElement>(root, 'take-accounts'), part(root, 'bring-report')]
  let table: Table | undefined

  file.addEventListener('change', () => {
    const [it] = file.files ?? []
    if (it) void (it.size > largest ? say([words.problems['too large']]) : it.arrayBuffer().then(open))
    file.value = ''
  })
  part(root, 'read-pasted').addEventListener('click', () => {
    open(new TextEncoder().encode(pasted.value).buffer)
  })
  button.addEventListener('click', () => {
    const columns = columnsChosen()
    if (!table) return
    if (columns.name === undefined) return say([words.needName])
    const found = signOf(table, columns)
    if (isOpen(found) && sign.value === '') return say([words.needSign])
    const read = readAccounts(table, columns, signFor(found), tiers(), currency)
    const done = take(read.accounts)
    say([done], read.notes)
    pasted.value = ''
  })
  for (const it of [chosen, sign]) it.addEventListener('input', ask)

  function open(buffer: ArrayBufferLike): void {
    const read = readTable(new Uint8Array(buffer), isAccountHead)
    table = typeof read === 'string' ? undefined : read
    part(root, 'bring-questions').hidden = table === undefined
    if (typeof read === 'string') {
      say([words.problems[read]])
      return
    }
    const guess = guessAccountColumns(read.heads)
    chosen.replaceChildren(...accountFields.map((field) => columnChoice(field, read.heads, guess[field])))
    sign.value = ''
    say([])
    ask()
    chosen.querySelector('select')?.focus()
  }

  function ask(): void {
    if (!table) return
    part(root, 'sign-field').hidden = !isOpen(signOf(table, columnsChosen()))
    button.textContent = words.take(table.rows.length)
  }

  function columnsChosen(): AccountColumns {
    const selects = [...chosen.querySelectorAll<HTMLSelectElement>('[data-column]')]
    return Object.fromEntries(selects.filter(({ value }) => value !== '').map((it) => [it.dataset['column'], it.value]))
  }

  function signFor(found: string): DecimalSign {
    if (isOpen(found)) return sign.value === ',' ? ',' : '.'
    return found === ',' ? ',' : '.'
  }

  function say(lines: readonly string[], notes: readonly string[] = []): void {
    report.replaceChildren(
      ...lines.map((line) => element('p', {}, [line])),
      ...(notes.length === 0
        ? []
        : [
            element('p', {}, [words.notes]),
            element(
              'ul',
              {},
              notes.map((note) => element('li', {}, [note])),
            ),
          ]),
    )
  }
}

function isOpen(found: string): boolean {
  return found === 'ask' || found === 'both'
}

function columnChoice(
  field: (typeof accountFields)[number],
  heads: readonly string[],
  guess: string | undefined,
): HTMLElement {
  const id = `column-${field}`
  const select = element('select', { id, 'data-column': field }, [
    element('option', { value: '' }, [words.noColumn]),
    ...heads.map((head) => element('option', { value: head }, [head])),
  ])
  select.value = guess ?? ''
  return element('div', { class: 'tool-field' }, [element('label', { for: id }, [words.columns[field]]), select])
}
