import { copyWords } from '../../compiler/vocabulary/site-words.ts'

/**
 * A button that copies the text of the element with an id; `src/islands/copy.ts` makes it work, and without a script it
 * doesn't show. A string and not a component: a playbook has a hundred of them.
 */
export function copyButton(target: string, what: string): string {
  return `<button class="copy needs-script" type="button" data-copy="${target}" aria-label="${copyWords.copy(what)}"><svg class="icon" aria-hidden="true"><use href="#copy-icon"></use></svg></button>`
}
