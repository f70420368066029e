import { expect, it } from 'vitest'
import { withStylesheets } from '../../src/paper/served-files.ts'

it('puts the site’s stylesheets into a document, and leaves what it doesn’t have', () => {
  const files = new Map([['assets/a b.css', `p::after { content: '</style>' }`]])
  const text = (path: string): Uint8Array | undefined => (files.has(path) ? Buffer.from(files.get(path)!) : undefined)
  const html =
    '<head><link rel="stylesheet" href="/kit/assets/a%20b.css"><link rel="stylesheet" href="/kit/gone.css">' +
    '<link rel="icon" href="/kit/assets/a%20b.css"></head>'
  expect(withStylesheets(html, { base: '/kit/', file: text })).toBe(
    String.raw`<head><style>p::after { content: '<\/style>' }</style><link rel="stylesheet" href="/kit/gone.css">` +
      '<link rel="icon" href="/kit/assets/a%20b.css"></head>',
  )
})
