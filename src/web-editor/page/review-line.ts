import { editUpkeepWords } from '../../compiler/vocabulary/edit-upkeep-words.ts'
import { editWords } from '../../compiler/vocabulary/edit-words.ts'
import { formatDay } from '../../compiler/vocabulary/format-day.ts'
import type { OpenSource } from '../messages.ts'
import { ask } from './ask.ts'
import type { Layout } from './layout.ts'
import type { Places } from './places.ts'
import type { Screen } from './screen.ts'

const words = editUpkeepWords.review

/** Says who answers for the open page, and until when its review holds. */
export function showReview(review: OpenSource['review'], { review: line, reviewed }: Layout): void {
  line.hidden = !review
  if (!review) return
  const { owner, standing, changed } = review
  line.dataset['standing'] = standing === 'fresh' && changed !== undefined ? 'due' : standing
  const whose = owner === undefined ? words.nobody : words.owner(owner)
  const since = changed === undefined ? [] : [words.changed(dayWords(changed))]
  reviewed.textContent = [whose, standingWords(review), ...since].join(' ')
}

function standingWords({ standing, reviewed = '', due = '' }: NonNullable<OpenSource['review']>): string {
  return standing === 'never' ? words.never : words[standing](dayWords(reviewed), dayWords(due))
}

function dayWords(day: string): string {
  return formatDay(day, 'en')
}

/** Stamps the open page as reviewed when asked to. What is typed and not saved isn’t what was reviewed. */
export function reviewOnAsking(screen: Screen, places: Places): void {
  const { layout, orSay } = screen
  layout.stillTrue.addEventListener('click', () => void stamp())

  async function stamp(): Promise<void> {
    const { page } = screen
    if (!page) return
    if (layout.box.value !== page.saved) {
      layout.state.textContent = editWords.leave.saveFirst
      return
    }
    layout.state.textContent = words.stamping
    layout.stillTrue.disabled = true
    const result = await orSay(() => ask.review(page.file, page.stamp))
    layout.stillTrue.disabled = false
    if (!result) return
    const isStillOpen = screen.page === page
    if (result.done) await places.renew()
    if (result.done && isStillOpen && layout.box.value === page.saved) await places.open(page.file)
    const { state } = layout
    if (!result.done) state.textContent = words.not(result.problem.replaceAll('`', ''))
    else {
      const done = words.done(dayWords(result.day), dayWords(result.due), result.toFix)
      state.textContent = result.note === undefined ? done : `${done} ${result.note}`
    }
    // A button that was disabled has lost the focus.
    if (document.activeElement === document.body) layout.stillTrue.focus()
  }
}
