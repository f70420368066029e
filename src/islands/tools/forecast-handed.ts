import { forecastWords as words } from '../../compiler/vocabulary/forecast-words.ts'
import { formatCount } from './amounts.ts'
import { clearHanded, type HandedDeals, handedDeals } from './handed-deals.ts'
import { part } from './table.ts'

interface HandedEvents {
  /** Says whether the forecast has no deals yet: then nothing has to be asked. */
  readonly isEmpty: () => boolean
  readonly take: (deals: HandedDeals) => void
}

/** Offers the open deals that pipeline health read. Nothing that was entered here gives way to them unasked. */
export function bindHanded(root: HTMLElement, { isEmpty, take }: HandedEvents): void {
  const base = root.dataset['base'] ?? '/'
  const [offer, report] = [part(root, 'handed'), part(root, 'handed-report')]
  const deals = handedDeals(base)
  if (!deals) return
  const { file, lines } = deals
  const accept = (): void => {
    // First, as both together may be more than the browser keeps.
    clearHanded(base)
    take(deals)
    offer.hidden = true
    report.textContent = words.handedTaken(formatCount(lines.length), file)
  }
  if (isEmpty()) {
    accept()
    return
  }
  offer.hidden = false
  part(root, 'handed-words').textContent = words.handed(formatCount(lines.length), file)
  part(root, 'handed-take').addEventListener('click', accept)
  part(root, 'handed-leave').addEventListener('click', () => {
    clearHanded(base)
    offer.hidden = true
    part(root, 'add').focus()
  })
}
