import { editWords as words } from '../../compiler/vocabulary/edit-words.ts'
import { siteWords } from '../../compiler/vocabulary/site-words.ts'
import { element } from '../../islands/search/element.ts'
import type { Checked, ToFix } from '../messages.ts'
import { addressOf } from './addresses.ts'
import { button } from './button.ts'
import { withCode } from './code-words.ts'
import type { TextField } from './text-field.ts'

/** What is to fix in the text, each with the way to its place and the mends that a machine can make. */
export function toFixList({ toFix, letBe, elsewhere }: Checked, field: TextField): Node[] {
  const own = [
    toFix.length === 0
      ? element('p', { class: 'quiet' }, [words.nothingToFix])
      : element(
          'ol',
          { class: 'findings', role: 'list' },
          toFix.map((it) => finding(it, field)),
        ),
    ...(letBe === 0 ? [] : [element('p', { class: 'quiet' }, [words.letBe(letBe)])]),
  ]
  if (elsewhere.length === 0) return own
  const others = elsewhere.map(({ file, message, hint }) =>
    element('li', {}, [
      element('p', {}, [element('a', { href: addressOf(file) }, [file])]),
      element('p', {}, withCode(message)),
      element('p', { class: 'quiet' }, withCode(hint)),
    ]),
  )
  return [...own, element('h2', {}, [words.elsewhere]), element('ol', { class: 'findings', role: 'list' }, others)]
}

function finding({ rule, ruleTitle, ruleSummary, severity, message, hint, from, to, mends }: ToFix, field: TextField) {
  return element('li', { 'data-severity': severity }, [
    element('p', {}, [
      button(words.line(from.line), 'link-button', () => field.show(from, to)),
      ' · ',
      element('strong', {}, [siteWords.severities[severity]]),
    ]),
    element('p', {}, withCode(message)),
    element('p', { class: 'hint' }, withCode(hint)),
    ...mends.map(({ title, edits }) =>
      button(title.replaceAll('`', ''), 'button button-quiet mend', () => field.change(edits)),
    ),
    element('details', {}, [
      element('summary', {}, [ruleTitle]),
      element('p', {}, [...withCode(ruleSummary), ' (', element('code', {}, [rule]), ')']),
    ]),
  ])
}
