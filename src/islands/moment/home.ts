import { prepareRoles } from './choose-role.ts'
import { openMemory } from './memory.ts'
import { showPlaces } from './place-lists.ts'

/** The choice of role and buyer on the home page: remembers both, and leads on to any stage of the buyer's playbook. */
class ChooseBuyer extends HTMLElement {
  connectedCallback(): void {
    const base = this.dataset['base'] ?? '/'
    const memory = openMemory(base)
    prepareRoles(this, { base, memory })
    showPlaces(this, { base, memory })
    // home.css hides the page as long as what is remembered isn't on it: nothing moves once it shows.
    delete document.documentElement.dataset['moment']
  }
}

customElements.define('choose-buyer', ChooseBuyer)
