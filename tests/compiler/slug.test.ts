import { expect, it } from 'vitest'
import { fileSlug } from '../../src/compiler/meaning/slug.ts'

it.each([
  ['Einkauf Süd: Büroleiter', 'einkauf-sud-buroleiter'],
  ['Straße, GROẞ', 'strasse-gross'],
  ['Øystein Æbelø', 'oystein-aebelo'],
  ['Œuvre à Łódź', 'oeuvre-a-lodz'],
  ['生産 部長', '生産-部長'],
  ['?!', 'part'],
])('the file of “%s” is %s', (title, name) => {
  expect(fileSlug(title)).toBe(name)
})
