import { expect, it } from 'vitest'
import { runsInBrowser } from '../../src/workspace/runs-in-browser.ts'

it.each([
  ...['a.html', 'a.HTM', 'a.xhtml', 'a.js', 'a.mjs', 'a.xml', 'a.xsd', 'a.svgz', 'a.swf', 'a.mhtml', 'a.php'],
  ...['a.html.gz', 'a.svg.br', 'a.html.de', 'folder.pdf/a.html'],
])('a browser runs %s', (file) => {
  expect(runsInBrowser(`content/${file}`)).toBe(true)
})

it.each(['a.svg', 'a.png', 'a.pdf', 'a.xlsx', 'a.csv', 'a.txt', 'html', 'a.html.pdf', 'a.drawio', 'a.html/b.zip'])(
  'a browser doesn’t run %s',
  (file) => {
    expect(runsInBrowser(`content/${file}`)).toBe(false)
  },
)
