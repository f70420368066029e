import { keptDeskWords as words } from '../../compiler/vocabulary/kept-desk-words.ts'
import { toolWords } from '../../compiler/vocabulary/tool-words.ts'
import { askToPersist, showPersistence } from '../call-plan/persistence.ts'
import { element } from '../search/element.ts'
import { part } from '../tools/table.ts'
import { whenIdle } from '../when-idle.ts'
import { startClock } from './clock.ts'
import { bindFiles } from './desk-files.ts'
import { openKeeper } from './keeper.ts'
import { enteredAt, type Field, isDeleted, type Kept, withFields } from './kept.ts'
import type { Shelf } from './shelf.ts'

/** One kind of thing that a tool keeps on the device, and how the page shows one. */
export interface DeskOf<K extends Kept> {
  readonly shelf: Shelf<K>
  /** In front of the names of its files: `account-plan`. */
  readonly kind: string
  readonly blank: (now: number) => K
  readonly nameOf: (kept: K) => string
  /** Puts one into the page; the field that is being typed in stays as it is. */
  readonly show: (kept: K, all: readonly K[]) => void
  /** Where somebody begins who begins anew. */
  readonly first: () => HTMLElement | null
}

export interface Desk<K extends Kept> {
  readonly current: () => K
  /** Takes what was entered and keeps it. */
  readonly enter: (fields: Readonly<Record<string, Omit<Field, 'at'>>>) => void
  readonly say: (text: string) => void
  /** Another blank one, as long as nothing was entered. */
  readonly restart: () => void
}

/** Opens what was kept last, or what the address names, and keeps what is entered from then on. */
export async function openDesk<K extends Kept>(root: HTMLElement, of: DeskOf<K>): Promise<Desk<K>> {
  const base = root.dataset['base'] ?? '/'
  const saved = part<HTMLSelectElement>(root, 'saved')
  const [status, alert, undo] = [part(root, 'status'), part(root, 'alert'), part(root, 'undo')]
  const { now, passed } = startClock()
  let [current, thrownAway]: [K, K | undefined] = [of.blank(Date.now()), undefined]
  let all: readonly K[] = []
  const keeper = await openKeeper(of.shelf, {
    saved: (kept) => {
      alert.hidden = true
      const time = new Date().toLocaleTimeString(toolWords.locale, { hour: '2-digit', minute: '2-digit' })
      if (kept.id === current.id && !isDeleted(kept)) say(words.saved(time))
      void askToPersist(base, root)
      void take(kept)
    },
    failed: (why) => {
      say(words.notSaved)
      alert.hidden = false
      alert.textContent = words.whyNot[why]
    },
    changedElsewhere: (id) => void reread(id),
  })

  const actions = {
    new: () => {
      void keeper.flush()
      begin(of.blank(now()), '')
      of.first()?.focus()
    },
    delete: async () => {
      const gone = current
      const isKept = isEntered(gone) || all.some(({ id }) => id === gone.id)
      if (isKept) keeper.keep({ ...gone, deleted: { value: 'yes', at: now() } })
      await keeper.flush()
      all = await keeper.list()
      current = of.blank(now())
      begin(current, '')
      if (!isKept) return
      thrownAway = gone
      part(undo, 'undo-words').textContent = words.deleted(of.nameOf(gone).slice(0, 200))
      undo.hidden = false
      undo.querySelector('button')?.focus()
    },
    undo: async () => {
      if (!thrownAway) return
      const back = { ...thrownAway, deleted: { value: '', at: now() } }
      thrownAway = undefined
      keeper.keep(back)
      await keeper.flush()
      all = await keeper.list()
      begin(back, words.back)
      saved.focus()
    },
  }

  all = await keeper.list()
  const wanted = new URLSearchParams(location.search).get('kept')
  const named = all.find(({ id }) => id === wanted)
  begin(named ?? (wanted === null ? newest()[0] : undefined) ?? current, wanted !== null && !named ? words.notHere : '')
  if (all.length > 0) void showPersistence(root)
  whenIdle(() => import('../print-twins.ts'))
  bindFiles(root, { of, keeper, now, current: () => current, say, opened })
  saved.addEventListener('input', () => void open(saved.value))
  root.addEventListener('click', ({ target }) => {
    const action = (target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null)?.dataset['do'] ?? ''
    if (Object.hasOwn(actions, action)) void actions[action as keyof typeof actions]()
  })
  addEventListener('pagehide', () => void keeper.flush())
  addEventListener('pageshow', ({ persisted }) => void (persisted && reread(current.id)))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keeper.flush()
    else void reread(current.id)
  })
  return { current: () => current, enter, say, restart }

  function restart(): void {
    if (!isEntered(current)) begin(of.blank(now()), '')
  }

  function enter(fields: Readonly<Record<string, Omit<Field, 'at'>>>): void {
    current = withFields(current, fields, now())
    keeper.keep(current)
    nameAddress()
  }

  async function open(id: string): Promise<void> {
    await keeper.flush()
    const found = await keeper.get(id)
    if (found) begin(found, '')
  }

  async function opened(ids: readonly string[], unread: number): Promise<void> {
    all = await keeper.list()
    begin(all.find(({ id }) => id === ids[0]) ?? current, words.opened(ids.length) + words.unread(unread))
  }

  function begin(next: K, text: string): void {
    // It may not be in the database yet.
    if (isEntered(current)) all = [...all.filter(({ id }) => id !== current.id), current]
    // The field that is being typed in stays as it is, and here it would show what belongs to another one.
    if (next.id !== current.id) root.querySelector<HTMLElement>('[data-field]:focus')?.blur()
    current = next
    passed(enteredAt(current))
    undo.hidden = true
    show()
    nameAddress()
    say(text)
  }

  /** What another window entered joins what was entered here. */
  async function take(kept: K): Promise<void> {
    const isHere = kept.id === current.id && !isDeleted(kept)
    const merged = isHere ? of.shelf.merge(current, kept) : current
    const isNews = !isHere || Object.entries(merged.fields).some(([key, field]) => current.fields[key] !== field)
    current = merged
    passed(enteredAt(current))
    all = await keeper.list()
    if (isNews) show()
    else list()
  }

  async function reread(id: string): Promise<void> {
    const kept = await keeper.get(id)
    if (kept) await take(kept)
    else {
      all = await keeper.list()
      list()
    }
  }

  function show(): void {
    of.show(current, all)
    list()
  }

  function list(): void {
    const known = newest().map((it) => (it.id === current.id ? current : it))
    const isNew = known.every(({ id }) => id !== current.id)
    saved.replaceChildren(
      ...(isNew ? [element('option', { value: current.id }, [words.begun])] : []),
      ...known.map((it) => element('option', { value: it.id }, [of.nameOf(it).slice(0, 120)])),
    )
    saved.value = current.id
  }

  function newest(): readonly K[] {
    return [...all].sort((a, b) => enteredAt(b) - enteredAt(a))
  }

  function nameAddress(): void {
    const query = isEntered(current) ? `?kept=${current.id}` : ''
    history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`)
  }

  function say(text: string): void {
    if (status.textContent !== text) status.textContent = text
  }
}

/** What a blank one brings along was entered by nobody: its time is 0. */
function isEntered(kept: Kept): boolean {
  return Object.values(kept.fields).some(({ at }) => at > 0)
}
