import { describe, expect, it } from 'vitest'
import { findingsIn, findingsOf, term } from './findings.ts'

describe('a link that leads nowhere', () => {
  it.each([
    ['../../../secret.md', '`../../../secret.md` leads out of the folder that Fieldbook reads'],
    ['/content/people.md', '`/content/people.md` begins with `/`; an address that starts from this file was expected'],
    [
      '../guide/people.md#sales-coach',
      '`../guide/people.md#sales-coach` leads nowhere: there is no file `content/guide/people.md`',
    ],
  ])('%s says why', (url, message) => {
    expect(findingsIn('broken-link', term([], `Ask [them](${url}).`))).toMatchObject([{ message }])
  })

  it.each(['/etc/passwd', '/glossary/passwd', '../personae/passwd.md'])(
    'isn’t near a file of another name, whatever folders they share: %s',
    (url) => {
      const files = { 'content/glossary/empty.md': term([]), 'content/personas/chief.md': term([]) }
      const [finding] = findingsOf('broken-link', { ...files, 'content/glossary/a.md': term([], `See [y](${url}).`) })
      expect(finding).toMatchObject({ hint: 'Correct the address, add the file, or take the link away.', fixes: [] })
    },
  )

  it('is looked for from the top where it begins there', () => {
    expect(findingsIn('broken-link', term([], 'Ask [them](/content/peple.md).'))).toMatchObject([
      { hint: 'Did you mean `../people.md`?' },
    ])
  })

  it('keeps its place in the page where only the page has moved', () => {
    expect(findingsIn('broken-link', term([], 'Ask [them](../guide/people.md#sales-coach).'))).toMatchObject([
      { hint: 'Did you mean `../people.md#sales-coach`?' },
    ])
  })
})

describe('a link to a heading that isn’t there', () => {
  it.each([
    [
      '#nope',
      '`#nope` leads nowhere: this page has no heading with the id `nope`',
      'Link to a heading of this page, or take the link away.',
    ],
    [
      '../people.md#boss',
      '`../people.md#boss` leads nowhere: `content/people.md` has no heading with the id `boss`',
      'Link to the whole page: `../people.md`.',
    ],
    [
      '../people.md#sales-coch',
      '`../people.md#sales-coch` leads nowhere: `content/people.md` has no heading with the id `sales-coch`',
      'Did you mean `../people.md#sales-coach`?',
    ],
  ])('%s says which', (url, message, hint) => {
    expect(findingsIn('broken-anchor', term([], `See [that](${url}).`))).toMatchObject([{ message, hint }])
  })
})

describe('an unsafe link', () => {
  it.each([
    [
      '[a](javascript:alert)',
      '`javascript:` isn’t a kind of address that is safe to open; `https:`, `mailto:`, `tel:` or a file was expected',
    ],
    ['[a](//example.com)', '`//example.com` doesn’t say how it is reached'],
    ['[a](<C:/Users/me/a.pdf>)', '`C:/Users/me/a.pdf` is a place on one computer that nobody else can open'],
    [
      '![a](https://example.com/a.png)',
      'The picture `https://example.com/a.png` lies on another host; pages of a playbook show only pictures of their own',
    ],
    ['![a](data:image/png;base64,AAAA)', '`data:image/png;base64,AAAA` is a whole file pasted into the text'],
  ])('%s says what is expected', (text, message) => {
    expect(findingsIn('link-unsafe', term([], text))).toMatchObject([{ message }])
  })

  it.each(['https://example.com', 'mailto:coach@example.com', 'tel:+15550100'])('isn’t %s', (url) => {
    expect(findingsIn('link-unsafe', term([], `[a](${url})`))).toEqual([])
  })
})

describe('an unknown heading', () => {
  const objection = (heading: string) =>
    findingsOf('unknown-heading', {
      'content/objections/a.md': `---\ntitle: Too dear\n---\n\nNo.\n\n### ${heading}\n\nText.\n`,
    })

  it('gets the nearest one', () => {
    expect(objection('Prof')).toMatchObject([
      { message: 'Unknown heading `Prof` in `Too dear`', hint: 'Did you mean `Proof`?' },
    ])
  })

  it('that is near none gets the ones there are', () => {
    expect(objection('Background')).toMatchObject([
      { hint: 'Known here: `Proof` and `If they say it again`. Or write it as a paragraph, `**Background**`.' },
    ])
  })

  it('keeps what stands behind its fixed words', () => {
    const process =
      '---\ntitle: Sale\ntype: opportunity\nroles: [seller]\n---\n\n## Closing\n\n### Gatte: Is the order in?\n\nText.\n'
    expect(findingsOf('unknown-heading', { 'content/processes/sale.md': process })).toMatchObject([
      { hint: 'Did you mean `Gate: Is the order in?`?' },
    ])
  })
})

describe('an unknown name', () => {
  it('that is near none gets the choice there is, and the place for a new one', () => {
    const role = '---\ntitle: Seller\ntype: sales\n---\n\n- **Contact:** Zaphod\n'
    expect(findingsOf('unknown-name', { 'content/roles/seller.md': role })).toMatchObject([
      {
        message: 'Unknown person `Zaphod`',
        hint: 'Write `Enablement lead, packaging lines` or `Sales coach`. Or add a heading `## Zaphod` to `content/people.md`.',
      },
    ])
  })
})

describe('an ambiguous name', () => {
  const vertical = '---\ntitle: Dairy\n---\n\nCups.\n'

  it('of two entries with one title is told apart by links', () => {
    const files = {
      'content/offerings/dairy.md': vertical,
      'content/glossary/dairy.md': vertical,
      'content/glossary/cup.md': '---\ntitle: Cup\n---\n\nHolds.\n\n- **See also:** dairy\n',
    }
    expect(findingsOf('ambiguous-name', files)).toMatchObject([
      { hint: 'Write the one that is meant: `[Dairy](dairy.md)` or `[Dairy](../offerings/dairy.md)`.' },
    ])
  })
})

describe('a control character', () => {
  it.each([
    ['\0', 'U+0000', 'Remove it.', 'Remove it', true],
    ['\u000b', 'U+000B', 'Put a space or a new line in its place.', 'Put a space in its place', false],
    ['\u0092', 'U+0092', 'Did you mean `’`?', 'Write `’`', false],
    ['\u0081', 'U+0081', 'Remove it.', 'Remove it', true],
  ])('is told what it means: %j', (sign, name, hint, title, safe) => {
    expect(findingsIn('control-character', term([], `It${sign}s a deal.`))).toMatchObject([
      {
        message: `The character \`${name}\` stands here, which controls a machine and which nobody sees; text was expected`,
        hint,
        fixes: [{ title, safe }],
      },
    ])
  })

  it('is the same slip in all its places of a file, and none of another file’s', () => {
    const text = term([], 'A\u0007 and\u0007 the\u0007 rest.')
    const found = findingsOf('control-character', { 'content/glossary/a.md': text, 'content/glossary/b.md': text })
    expect(found.map(({ at, sameAs }) => [at.file, sameAs])).toEqual(
      ['a', 'b'].flatMap((name) =>
        Array(3).fill([`content/glossary/${name}.md`, `content/glossary/${name}.md U+0007`]),
      ),
    )
    expect(found[0]?.fixes.map(({ title }) => title)).toEqual(['Remove it', 'Remove it in all 3 places'])
  })
})

describe('a file in the wrong folder', () => {
  it.each([
    ['content/persona/buyer.md', 'Did you mean `content/personas/buyer.md`?'],
    ['content/compny.md', 'Did you mean `content/company.md`?'],
    ['content/shopping-list.md', 'Move it to one of `content/processes/`, '],
    ['content/stray.md', 'Move it to one of `content/processes/`, '],
    ['content/tests/buyer.md', 'Move it to one of `content/processes/`, '],
  ])('%s is told where to go', (file, hint) => {
    expect(findingsOf('file-misplaced', { [file]: 'Text.' })[0]?.hint).toContain(hint)
  })

  it('isn’t told to go where a file lies already', () => {
    const files = {
      'content/persona/buyer.md': 'Text.',
      'content/personas/buyer.md': 'Text.',
      'content/peeple.md': 'Text.',
    }
    expect(findingsOf('file-misplaced', { ...files, 'content/people.md': 'Text.' })).toMatchObject([
      { hint: expect.stringMatching(/^Move it to one of/) },
      { hint: expect.stringMatching(/^Move it to one of/) },
    ])
  })
})

describe('a name that a file has already', () => {
  const page = term(['owner: Sales coach', 'reviewed: 2026-11-01'])

  it.each([
    ['content/glossary/payback.md~', 'file-unread'],
    ['content/glossary/payback.txt', 'file-unread'],
    ['content/glossary/payback!.md', 'file-name'],
  ])('isn’t proposed to %s', (file, rule) => {
    const free = findingsOf(rule, { 'content/glossary/other.md': page, [file]: page })
    expect(free).toMatchObject([{ hint: expect.stringMatching(/^Rename .*`payback\.md`/) }])
    const taken = findingsOf(rule, { 'content/glossary/payback.md': page, [file]: page })
    expect(taken).toMatchObject([{ hint: expect.stringMatching(/^`payback\.md` is there already: /) }])
  })

  it('but for its own in other letters', () => {
    expect(findingsOf('file-name', { 'content/glossary/Payback.md': page })).toMatchObject([
      { hint: 'Rename the file to `payback.md`.' },
    ])
  })
})
