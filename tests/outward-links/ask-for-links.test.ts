import { describe, expect, it } from 'vitest'
import { askForLinks } from '../../src/outward-links/index.ts'
import { freePort } from '../scripts/local-host.ts'
import { host } from './host.ts'

const patience = 400

describe('askForLinks', () => {
  it.each([
    ['/there', { is: 'there' }],
    ['/no-head', { is: 'there' }],
    ['/gone', { is: 'gone', status: 404 }],
    ['/410', { is: 'gone', status: 410 }],
    ['/500', { is: 'failing', status: 500 }],
    ['/403', { is: 'closed', status: 403 }],
    ['/moved-and-gone', { is: 'gone', status: 404 }],
    ['/mail', { is: 'failing', status: 301 }],
    ['/round', { is: 'silent', why: 'endless' }],
    ['/silent', { is: 'silent', why: 'too long' }],
  ])('says what became of %s', async (path, answer) => {
    const { at } = await host()
    expect([...(await askForLinks([at + path], { patience }))]).toEqual([[at + path, answer]])
  })

  it('follows where a host passes on to, says whether that lasts, and takes the place in the page along', async () => {
    const { at } = await host()
    const answers = await askForLinks([`${at}/moved#one`, `${at}/for-now`], { patience })
    expect(answers.get(`${at}/moved#one`)).toEqual({ is: 'moved', to: `${at}/there#one`, lasting: true })
    expect(answers.get(`${at}/for-now`)).toEqual({ is: 'moved', to: `${at}/there`, lasting: false })
  })

  it('knows a host that refuses, and one that isn’t there', async () => {
    const port = String(await freePort())
    const [refuses, nowhere] = [`http://127.0.0.1:${port}/`, 'http://nobody.invalid/']
    const answers = await askForLinks([refuses, nowhere], { patience: 5000 })
    expect(answers.get(refuses)).toEqual({ is: 'silent', why: 'refuses' })
    expect(answers.get(nowhere)?.is).toBe('silent')
  })

  it('asks a host for each page once, one after the other, and by the head alone where that is enough', async () => {
    const { at, asked, most } = await host()
    const urls = ['/there', '/there#two', '/no-head', '/more'].map((path) => at + path)
    expect((await askForLinks(urls, { patience })).size).toBe(4)
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'HEAD /there',
      'HEAD /no-head',
      'GET /no-head',
      'HEAD /more',
    ])
    expect(most()).toBe(1)
  })

  it('sends no name, password, cookie or referrer along', async () => {
    const { at, asked } = await host()
    const url = `${at.replace('//', '//anna:secret@')}/there`
    expect((await askForLinks([url], { patience })).get(url)).toEqual({ is: 'there' })
    expect(Object.keys(asked[0]?.headers ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/authorization|cookie|referer/)]),
    )
    expect(JSON.stringify(asked)).not.toContain('secret')
  })
})
