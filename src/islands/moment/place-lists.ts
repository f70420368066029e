import { momentWords } from '../../compiler/vocabulary/moment-words.ts'
import { announce } from '../announce.ts'
import { icon } from '../icon.ts'
import { element } from '../search/element.ts'
import type { HomeContext } from './choose-role.ts'
import { forget, mend, type Place, type Places, unpin } from './places.ts'
import { roleNow } from './role-now.ts'
import { loadStages } from './role-stages.ts'

const words = momentWords

/** Puts the pinned stages before the choice of buyers and those read lately after it; nothing where there are none. */
export function showPlaces(root: HTMLElement, { base, memory }: HomeContext): void {
  const pinned = element('section', { class: 'places', 'aria-labelledby': 'my-pinned' }, [])
  const lately = element('section', { class: 'places', 'aria-labelledby': 'my-lately' }, [])
  const bar = root.querySelector(':scope > .choose-mine')
  if (bar) bar.after(pinned)
  else root.prepend(pinned)
  root.append(lately)

  const show = (): void => {
    const places = memory.places()
    fill(pinned, words.pinned, places.pinned, (place) => row(place, words.unpin, words.unpinned, unpin))
    fill(lately, words.lately, places.lately, (place) => row(place, words.forget, words.forgotten, forget))
    if (places.lately.length > 1) lately.querySelector('h2')?.after(forgetAll())
  }
  show()
  memory.watch(show)
  // A page that comes back from the browser's own store is as old as when it was left.
  addEventListener('pageshow', ({ persisted }) => persisted && show())
  void mendAll()

  function row(place: Place, name: typeof words.unpin, said: string, take: typeof unpin): HTMLLIElement {
    const where = [place.title, place.buyer].filter(Boolean).join(', ')
    const button = element('button', { type: 'button', class: 'button button-icon', 'aria-label': name(where) }, [
      icon('close'),
    ])
    button.addEventListener('click', () => {
      remove(button, said, (now) => take(now, place))
    })
    return element('li', {}, [placeLink(base, place), button])
  }

  function forgetAll(): HTMLButtonElement {
    const button = element('button', { type: 'button', class: 'places-all' }, [words.forgetAll])
    button.addEventListener('click', () => {
      remove(button, words.forgotten, (now) => ({ ...now, lately: [] }))
    })
    return button
  }

  /** The keyboard goes on where it was: at the next row, else at the choice of buyers. */
  function remove(button: HTMLButtonElement, said: string, how: (now: Places) => Places): void {
    const section = button.closest('section')
    const place = section ? [...section.querySelectorAll('li button')].indexOf(button) : 0
    memory.change(how)
    show()
    const left = [...(section?.querySelectorAll<HTMLButtonElement>('li button') ?? [])]
    const next = left[Math.min(Math.max(place, 0), left.length - 1)] ?? root.querySelector('.choose-mine button')
    ;(next ?? root.querySelector('summary'))?.focus()
    announce(said)
  }

  /** What this edition calls them. A role whose stages can't be fetched now keeps its places as they are. */
  async function mendAll(): Promise<void> {
    const { pinned: pins, lately: visits } = memory.places()
    for (const role of new Set([...pins, ...visits].map((place) => place.role))) {
      const now = roleNow(root, role)
      const stages = role === '' ? 'unknown' : await loadStages(base, now)
      if (stages === 'unknown') continue
      const before = JSON.stringify(memory.places())
      const after = mend(memory.places(), role, stages === 'gone' ? undefined : stages, now)
      if (JSON.stringify(after) === before) continue
      memory.change(() => after)
      show()
    }
  }
}

function fill(
  section: HTMLElement,
  title: string,
  places: readonly Place[],
  row: (place: Place) => HTMLLIElement,
): void {
  section.hidden = places.length === 0
  const heading = element('h2', { id: section.getAttribute('aria-labelledby') ?? '' }, [title])
  section.replaceChildren(heading, element('ul', { role: 'list' }, places.map(row)))
}

function placeLink(base: string, { address, buyer, process, stage, title }: Place): HTMLAnchorElement {
  const href = base.replace(/\/$/, '') + address + (stage === '' ? '' : `#${encodeURIComponent(stage)}`)
  return element('a', { href }, [
    element('span', { class: 'place-stage' }, [stage === '' ? words.gone : title]),
    ' ',
    element('span', { class: 'place-by' }, [[buyer, process].filter(Boolean).join(' · ')]),
  ])
}
