import { describe, expect, it } from 'vitest'
import { compiled } from '../compiled.ts'

/** What the rules about `formerly` say of a guide called Monday, beside one called Tuesday. */
function said(formerly: string, more: Readonly<Record<string, string>> = {}): string[] {
  const { findings } = compiled({
    'content/guides/monday.md': `---\ntitle: Monday\nformerly: ${formerly}\n---\n\n## The line audit\n\nTwo hours on the floor.\n`,
    'content/guides/tuesday.md': '---\ntitle: Tuesday\n---\n\nOne hour.\n',
    ...more,
  })
  return findings
    .filter(({ rule }) => ['old-address-taken', 'moved-heading-missing', 'front-matter-value'].includes(rule))
    .map(({ rule, message, at }) => `${rule} ${at.file}:${String(at.start.line)}: ${message}`)
}

describe('an old name', () => {
  it.each(['sunday', '/guides/sunday/', '/wiki/first-days', '[sunday, saturday]'])('%s leads on', (formerly) => {
    expect(said(formerly)).toEqual([])
  })

  it.each([
    ['tuesday', '`tuesday` leads nobody on: `Tuesday` stands at `/guides/tuesday/` today'],
    ['/guides/tuesday', '`/guides/tuesday` leads nobody on: `Tuesday` stands at `/guides/tuesday/` today'],
    ['[sunday, monday]', '`monday` leads nobody on: the page itself stands at `/guides/monday/` today'],
    ['/guides/', '`/guides/` leads nobody on: the page `Guides` stands at `/guides/` today'],
  ])('%s is taken', (formerly, message) => {
    expect(said(formerly)).toEqual([`old-address-taken content/guides/monday.md:3: ${message}`])
  })

  it('is taken by a term or a person of the same name', () => {
    const term = (title: string, more = ''): string => `---\ntitle: ${title}\n${more}---\n\nA word of ours.\n`
    const messages = said('sunday', {
      'content/glossary/payback.md': term('Payback', 'formerly: oee\n'),
      'content/glossary/oee.md': term('OEE'),
    })
    expect(messages).toEqual([
      'old-address-taken content/glossary/payback.md:3: `oee` leads nobody on: `OEE` stands at `/glossary/#oee` today',
    ])
  })

  it('that two pages claim leads to the first alone', () => {
    const messages = said('sunday', {
      'content/guides/wednesday.md': '---\ntitle: Wednesday\nformerly: sunday\n---\n\nA day.\n',
    })
    expect(messages).toEqual([
      'old-address-taken content/guides/wednesday.md:3: `sunday` leads nobody here: `Monday` says that it stood at `/guides/sunday/`, too',
    ])
  })

  it('can be no longer than a name on a disk', () => {
    expect(said(`${'sunday-'.repeat(28)}/on`)).toEqual([])
    for (const formerly of ['sunday'.repeat(50), `/guides/${'ß'.repeat(120)}/`, `/${'sunday/'.repeat(200)}`])
      expect(said(formerly)).toEqual([expect.stringMatching(/^front-matter-value content\/guides\/monday.md:3: /)])
  })

  it.each(['/guides/sunday/#audit', '/guides/sunday/?from=mail', '"#audit"', '//example.com/sunday', '../sunday'])(
    '%s can’t be one',
    (formerly) => {
      expect(said(formerly)).toEqual([expect.stringMatching(/^front-matter-value content\/guides\/monday.md:3: /)])
    },
  )
})

describe('a heading’s old id', () => {
  it('leads on to an id of the page', () => {
    expect(said("'#audit -> #the-line-audit'")).toEqual([])
  })

  it.each([
    ["'#audit -> #the-lines-audit'", 'leads nowhere: the page has no heading with the id `the-lines-audit`'],
    [
      "'#the-line-audit -> #the-line-audit'",
      'leads nobody on: the page has a heading with the id `the-line-audit` today',
    ],
  ])('%s is found', (formerly, message) => {
    expect(said(formerly)).toEqual([
      `moved-heading-missing content/guides/monday.md:3: \`${formerly.replaceAll("'", '')}\` ${message}`,
    ])
  })

  it('leads on in a playbook to a stage that it passes over, and among people to a person', () => {
    expect(
      said('sunday', {
        'content/processes/sale.md': '---\ntitle: Sale\ntype: opportunity\nroles: [seller]\n---\n\n## Proof\n\nText.\n',
        'playbooks/seller/finance.md':
          "---\ntitle: Finance\nrole: seller\npersona: finance\nprocess: sale\nformerly: '#audit -> #proof'\n---\n\nShe pays.\n",
        'content/people.md': "---\ntitle: People\nformerly: '#anna -> #bea'\n---\n\n## Bea\n\nSells.\n",
      }),
    ).toEqual([])
  })
})
