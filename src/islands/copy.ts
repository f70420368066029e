/** Buttons with `data-copy="id"` copy the text of the element with that id, and say so. */
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copy]') : null
  const source = button && document.getElementById(button.dataset['copy'] ?? '')
  if (button && source) void copy(button, plainText(source))
})

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  const done = await write(text)
  button.dataset['state'] = done ? 'copied' : 'failed'
  announce(done ? 'Copied' : 'Could not copy: select the text instead')
  setTimeout(() => delete button.dataset['state'], 2000)
}

/** The clipboard may be forbidden; the old way still works in some of those places. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    area.className = 'visually-hidden'
    document.body.append(area)
    area.select()
    const done = document.execCommand('copy')
    area.remove()
    return done
  }
}

/** What is read is what is copied: paragraphs and list items on lines of their own, without runs of empty lines. */
function plainText(source: HTMLElement): string {
  return source.innerText.replaceAll(/[ \t]+\n/g, '\n').replaceAll(/\n{3,}/g, '\n\n').trim()
}

function announce(words: string): void {
  const region = document.querySelector('[data-announcer]') ?? document.body.appendChild(createRegion())
  region.textContent = words
}

function createRegion(): HTMLElement {
  const region = document.createElement('p')
  region.className = 'visually-hidden'
  region.setAttribute('role', 'status')
  region.dataset['announcer'] = ''
  return region
}
