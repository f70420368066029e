import { expect, it } from 'vitest'
import { checksOf, minutesOf } from '../../../src/compiler/index.ts'
import { compiled } from '../compiled.ts'

const guide = (front: string, body: string) => {
  const text = `---\ntitle: T\n${front}---\n\n${body}\n`
  const [found] = compiled({ 'content/guides/t.md': text }).handbook.all('guide')
  if (!found) throw new Error('no guide')
  return found
}

const check =
  '- When?\n  - [ ] Now\n  - [x] Later, *much* later\n  - **Because:** nothing before the money.\n- Who?\n  - **Answer:** The buyer.\n  - **Because:** so it is.'

it('reads choices, answers and explanations, also below a heading of the author’s own', () => {
  for (const heading of ['## Check yourself', '## The end\n\nText.\n\n### Check yourself']) {
    const [choice, free] = checksOf(guide('', `Text.\n\n${heading}\n\n${check}`))
    expect(choice?.choices.map(({ isRight, line }) => [isRight, line.text])).toEqual([
      [false, 'Now'],
      [true, 'Later, much later'],
    ])
    expect([choice?.because, free?.answer, free?.because].every(Boolean)).toBe(true)
    expect(free?.choices).toEqual([])
  }
})

it('takes as long as it says, or as its words, questions and scenarios take', () => {
  const words = 'word '.repeat(400)
  expect(minutesOf(guide('minutes: 25\n', words))).toBe(25)
  expect(minutesOf(guide('', words))).toBe(2)
  expect(minutesOf(guide('', `${words}\n\n## Scenario\n\nText.\n\n## Check yourself\n\n${check}`))).toBe(8)
  expect(minutesOf(guide('', 'Short.'))).toBe(1)
})

it('says which times can’t be read', () => {
  const { findings } = compiled({
    'content/guides/t.md': '---\ntitle: T\nminutes: a quarter of an hour\n---\n\nText.\n',
  })
  expect(findings.find(({ rule }) => rule === 'front-matter-value')?.message).toContain('minutes')
})
