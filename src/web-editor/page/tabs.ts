import { element } from '../../islands/search/element.ts'

/** Panels of which one is shown; arrows go from tab to tab. Who asks is told which one was chosen. */
export function tabs<K extends string>(names: Readonly<Record<K, string>>, panels: Readonly<Record<K, HTMLElement>>) {
  const keys = Object.keys(names) as K[]
  const buttons = keys.map((key) =>
    element('button', { type: 'button', role: 'tab', id: `tab-${key}`, 'aria-controls': `panel-${key}` }, [names[key]]),
  )
  let told: (key: K) => void = () => undefined
  const choose = (index: number): void => {
    for (const [at, key] of keys.entries()) {
      const tab = buttons[at]
      tab?.setAttribute('aria-selected', String(at === index))
      if (tab) tab.tabIndex = at === index ? 0 : -1
      panels[key].hidden = at !== index
      if (at === index) told(key)
    }
  }
  for (const [index, key] of keys.entries()) {
    const panel = panels[key]
    panel.id = `panel-${key}`
    panel.tabIndex = 0
    panel.setAttribute('role', 'tabpanel')
    panel.setAttribute('aria-labelledby', `tab-${key}`)
    buttons[index]?.addEventListener('click', () => choose(index))
    buttons[index]?.addEventListener('keydown', ({ key: pressed }) => {
      const step = pressed === 'ArrowRight' ? 1 : pressed === 'ArrowLeft' ? -1 : 0
      if (step === 0) return
      const next = (index + step + keys.length) % keys.length
      choose(next)
      buttons[next]?.focus()
    })
  }
  choose(0)
  return {
    element: element('div', { class: 'tabs' }, [
      element('div', { role: 'tablist' }, buttons),
      ...keys.map((key) => panels[key]),
    ]),
    onChoose: (tell: (key: K) => void): void => {
      told = tell
    },
  }
}
