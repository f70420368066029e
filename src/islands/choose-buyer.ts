/** Opens the role that was chosen last time on this device, and remembers the one that is opened now. */
const key = 'fieldbook.role'

class ChooseBuyer extends HTMLElement {
  connectedCallback(): void {
    const roles = [...this.querySelectorAll<HTMLDetailsElement>('details[data-role]')]
    const last = roles.find(({ dataset }) => dataset['role'] === recall())
    if (last) last.open = true
    for (const role of roles) {
      role.addEventListener('toggle', () => {
        if (role.open) remember(role.dataset['role'] ?? '')
      })
    }
  }
}

customElements.define('choose-buyer', ChooseBuyer)

function recall(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(role: string): void {
  try {
    localStorage.setItem(key, role)
  } catch {
    // Storage may be forbidden; the choice is then made again next time.
  }
}

export {}
