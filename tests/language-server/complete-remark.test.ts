import { expect, it } from 'vitest'
import { complete } from '../../src/language-server/complete.ts'
import { openSession } from '../../src/language-server/session.ts'
import { copyOf } from './roots.ts'

const file = 'content/glossary/payback.md'

it.each([
  ['an end, and the cursor before it', '<!-- fieldbook-ignore ', true, 'placeholder: $0 -->'],
  ['none where it has one', '<!-- fieldbook-ignore  -->', true, 'placeholder: '],
  ['none where the editor can’t put the cursor before it', '<!-- fieldbook-ignore ', false, 'placeholder: '],
])('a remark gets %s', (_name, typed, takesSnippets, expected) => {
  const session = openSession(copyOf('tests/compiler/small-company'))
  session.revise(file, `---\ntitle: Payback\n---\n\n${typed}\nTODO\n`)
  const items = complete(session, file, { line: 4, character: 22 }, takesSnippets)
  const first = items.find(({ sortText = '' }) => sortText.startsWith('0'))
  expect(first).toMatchObject({ label: 'placeholder', textEdit: { newText: expected } })
  expect(first?.insertTextFormat).toBe(expected.includes('$0') ? 2 : undefined)
})
