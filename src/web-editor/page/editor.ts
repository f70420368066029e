import './page.css'
import { takeFiles } from './add-file.ts'
import { addressOf, startAddress } from './addresses.ts'
import { beginDialog } from './begin-dialog.ts'
import { draftsOf } from './drafts.ts'
import { firstOverview } from './first-overview.ts'
import { followLinks } from './follow-links.ts'
import { impactPanel } from './impact-panel.ts'
import { layOut } from './layout.ts'
import { leaveOnAsking } from './leave.ts'
import { lookAt } from './look.ts'
import { showFields } from './open-page.ts'
import { placesOf } from './places.ts'
import { reviewOnAsking } from './review-line.ts'
import { save, savedWith } from './save.ts'
import { sayIn, type Screen } from './screen.ts'
import { sourceList } from './source-list.ts'
import { textField } from './text-field.ts'

const layout = layOut()
const field = textField(layout.box)
const list = sourceList(layout.sources)
const orSay = sayIn(layout)
const overview = await firstOverview(layout, orSay)

const screen: Screen = {
  ...{ layout, field, drafts: draftsOf(overview.root), orSay, overview, page: undefined },
  go: (address) => void places.go(address),
  reopen: (file) => void places.open(file),
  changed: () => looking.changed(),
}
const looking = lookAt(screen)
const impact = impactPanel(screen)
const places = placesOf({ screen, list, looking, impact, begin: (told) => begin(told, true) })

layout.name.textContent = overview.name
layout.box.addEventListener('input', looking.changed)
layout.box.addEventListener('keyup', () => void looking.suggest())
layout.box.addEventListener('click', () => void looking.suggest())
layout.box.addEventListener('change', () => screen.page && showFields(screen.page.source, screen))
layout.onPanel((panel) => {
  if (panel === 'suggestions') void looking.suggest()
  if (panel === 'impact') void impact.show()
})
layout.save.addEventListener('click', () => void save(screen, places, looking))
layout.begin.addEventListener('click', () => begin(new URLSearchParams(), false))
takeFiles({ layout, field, current: () => screen.page?.file, orSay })
leaveOnAsking(screen, places)
reviewOnAsking(screen, places)
followLinks(screen)
addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  void save(screen, places, looking)
})
addEventListener('popstate', () => void places.show())
// The window is looked at again: others may have saved.
addEventListener('focus', () => void places.renew().then(looking.check))
list.show(overview.sources, undefined)
await places.show()

/** Asks what a page has to know, and begins it. A link that was followed for it is done with once the dialog closes. */
function begin(link: URLSearchParams, isByLink: boolean): void {
  const begun = async (file: string, note: string | undefined): Promise<void> => {
    await places.renew()
    await places.go(addressOf(file), isByLink ? 'replace' : 'push')
    if (screen.page?.file === file) layout.state.textContent = savedWith(note)
  }
  const left = (): void => {
    if (isByLink) history.replaceState(null, '', startAddress)
  }
  void orSay(() => beginDialog({ link, begun, left }))
}
