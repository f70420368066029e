import { describe, expect, it } from 'vitest'
import { readFields, writeField } from '../../src/web-editor/page/front-matter.ts'

const text = `---
title: 'Plain'   # a remark
roles: [a, b]
below:
  - x
  - y
told:
  - x # why
map: { a: 1 }
order: 2
empty:
---

title: not this one
`

describe('the fields of a front matter', () => {
  it('show what is there, and say what no field can hold', () => {
    const field = readFields(text)
    expect(['title', 'roles', 'below', 'told', 'map', 'order', 'empty', 'other'].map((key) => field?.(key))).toEqual([
      { is: 'text', text: 'Plain' },
      { is: 'list', items: ['a', 'b'] },
      { is: 'list', items: ['x', 'y'] },
      { is: 'involved' },
      { is: 'involved' },
      { is: 'text', text: '2' },
      { is: 'absent' },
      { is: 'absent' },
    ])
  })

  it.each([
    ['title', 'Sale: a start', ["title: 'Plain'   # a remark", 'title: "Sale: a start"   # a remark']],
    ['roles', ['b', 'x, y'], ['roles: [a, b]', 'roles: [b, "x, y"]']],
    ['below', ['z'], ['below:\n  - x\n  - y\n', 'below: [z]\n']],
    ['order', 3, ['order: 2', 'order: 3']],
    ['title', '3', ["'Plain'", '"3"']],
    ['empty', '2026-11-01', ['empty:\n', 'empty: 2026-11-01\n']],
    ['other', true, ['empty:\n---', 'empty:\nother: true\n---']],
    ['title', undefined, ["title: 'Plain'   # a remark\n", '']],
    ['below', undefined, ['below:\n  - x\n  - y\n', '']],
    ['other', undefined, ['', '']],
  ])('%s becomes %j, and no other letter changes', (key, value, [from, to]) => {
    expect(writeField(text, key, value)).toBe(text.replace(from ?? '', to ?? ''))
  })

  it('are none where the front matter is missing or can’t be read', () => {
    for (const other of ['Text.\n', '---\ntitle: [a\n---\n', '', '\n---\ntitle: A\n---\n']) {
      expect(readFields(other)).toBeUndefined()
      expect(writeField(other, 'title', 'B')).toBeUndefined()
    }
  })
})
