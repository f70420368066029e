import { copyWords } from '../compiler/vocabulary/site-words.ts'
import { announce } from './announce.ts'
import { writeClipboard } from './clipboard.ts'

/** Buttons with `data-copy="id"` copy the text of the element with that id, and say so. */
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copy]') : null
  const source = button && document.getElementById(button.dataset['copy'] ?? '')
  if (button && source) void copy(button, plainText(source))
})

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  const done = await writeClipboard(text)
  button.dataset['state'] = done ? 'copied' : 'failed'
  announce(done ? copyWords.copied : copyWords.failed)
  setTimeout(() => delete button.dataset['state'], 2000)
}

/** What is read is what is copied: paragraphs and list items on lines of their own, without runs of empty lines. */
function plainText(source: HTMLElement): string {
  return source.innerText
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
