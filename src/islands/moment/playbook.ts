import { pinWords } from '../../compiler/vocabulary/moment-words.ts'
import { announce } from '../announce.ts'
import { icon } from '../icon.ts'
import { element } from '../search/element.ts'
import { openMemory } from './memory.ts'
import { isPinned, mostPinned, pin, type Place, unpin, visit } from './places.ts'

/** A stage that is read for so long, in ms, counts as visited. */
const reading = 4000

const frame = document.querySelector<HTMLElement>('[data-playbook]')!
const { base = '/', address = '', role = '', buyer = '', process = '' } = frame.dataset
const memory = openMemory(base)
const stages = [...frame.querySelectorAll<HTMLElement>('[data-stage]:not(.pb-skipped)')]
let timer: ReturnType<typeof setTimeout> | undefined

for (const stage of stages) addPin(stage)
addEventListener('hashchange', visitTarget)
document.addEventListener('fieldbook:stage', read)
document.addEventListener('visibilitychange', read)
visitTarget()
read()

function placeOf(stage: HTMLElement): Place {
  const title = stage.querySelector('h2 > span:last-child')?.textContent ?? ''
  return { address, role, buyer, process, stage: stage.id, title }
}

function addPin(stage: HTMLElement): void {
  const place = placeOf(stage)
  const button = element('button', { type: 'button', class: 'pin', 'aria-label': pinWords.pin(place.title) }, [
    icon('mark'),
  ])
  const show = (): void => button.setAttribute('aria-pressed', String(isPinned(memory.places(), place)))
  button.addEventListener('click', () => {
    announce(isPinned(memory.places(), place) ? take(place) : add(place))
    show()
  })
  show()
  memory.watch(show)
  stage.querySelector('.pb-head')?.append(button)
}

/** What to say about it. */
function add(place: Place): string {
  if (!pin(memory.places(), place)) return pinWords.full(mostPinned)
  const kept = memory.change((now) => pin(now, place) ?? now)
  return kept ? pinWords.pinned(place.title) : pinWords.blocked
}

function take(place: Place): string {
  memory.change((now) => unpin(now, place))
  return pinWords.unpinned(place.title)
}

/** An address that names a stage, or a place in one, is a visit. */
function visitTarget(): void {
  const stage = document.querySelector(':target')?.closest<HTMLElement>('[data-stage]')
  if (stage) remember(stage)
}

/** Waits whether the stage in sight is really read; `stage-rail.ts` tells when it changes. */
function read(): void {
  clearTimeout(timer)
  const link = document.querySelector<HTMLAnchorElement>('[data-rail] a[aria-current]')
  const stage = stages.find(({ id }) => link?.hash === `#${id}` || link?.hash === `#${encodeURIComponent(id)}`)
  if (stage && document.visibilityState === 'visible') timer = setTimeout(() => remember(stage), reading)
}

function remember(stage: HTMLElement): void {
  if (stages.includes(stage)) memory.change((now) => visit(now, placeOf(stage)))
}
