import { callListWords } from '../../compiler/vocabulary/call-list-words.ts'
import { partOf } from '../call-plan/plan-dialog.ts'
import { nameOf, stageTitleOf, type Plan } from '../call-plan/plan.ts'

const words = callListWords.arrival

export interface Arrivals {
  readonly isKnown: (id: string) => Promise<boolean>
  readonly take: (plan: Plan) => Promise<void>
}

/** Shows the plan that an address brought (`#plan=…`), and imports it when the reader says so. */
export function watchArrivals(root: HTMLElement, { isKnown, take }: Arrivals): void {
  const panel = partOf(root, 'arrival')
  const title = partOf(panel, 'arrival-title')
  const about = partOf(panel, 'arrival-about')
  const known = partOf(panel, 'arrival-known')
  const button = partOf<HTMLButtonElement>(panel, 'arrival-take')
  let arrived: Plan | undefined

  button.addEventListener('click', () => {
    if (!arrived) return
    const plan = arrived
    close()
    void take(plan)
  })
  partOf(panel, 'arrival-leave').addEventListener('click', close)
  addEventListener('hashchange', () => void look())
  void look()

  async function look(): Promise<void> {
    const code = /^#plan=(.*)$/s.exec(location.hash)?.[1]
    if (code === undefined) return
    const { decodePlan } = await import('../call-plan/share-code.ts')
    const result = await decodePlan(code)
    arrived = result.ok ? result.plan : undefined
    title.textContent = words.title
    known.hidden = true
    button.hidden = arrived === undefined
    if (result.ok) {
      const { plan } = result
      const entries = Object.values(plan.fields).filter(({ value }) => value.trim() !== '').length
      title.textContent = `${words.title}: ${nameOf(plan, stageTitleOf(plan)).slice(0, 200)}`
      about.textContent = words.what(plan.playbookTitle.slice(0, 200), stageTitleOf(plan).slice(0, 200), entries)
      known.hidden = !(await isKnown(plan.id))
    } else about.textContent = words[result.why]
    panel.hidden = false
    title.focus()
  }

  /** The plan leaves the address too, so that it isn’t in the history for the next person. */
  function close(): void {
    panel.hidden = true
    arrived = undefined
    history.replaceState(history.state, '', `${location.pathname}${location.search}`)
  }
}
