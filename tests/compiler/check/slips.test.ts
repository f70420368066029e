import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/compiler/index.ts'
import { compiled, stageWith } from '../compiled.ts'
import { findingsIn, findingsOf, people, term } from './findings.ts'

const gate = [
  '### Gate: Do we pursue this?',
  '',
  '- **Decides:** Seller',
  '- **If yes:** won',
  '- **If no:** stop',
  '- **Must:** it is signed',
  '  - **Evidence:** signature',
]
const stage = [
  '- **Buyers:** Buyer',
  '- **Lead:** Seller',
  '- **Time:** 10 days',
  '- **Conversion:** 45 % (opportunities entered in 2025)',
  '',
  ...gate,
]
const buyer = { 'content/personas/buyer.md': '---\ntitle: Buyer\npart: decides\n---\n\nBuys.\n' }

/** What is said about a process whose stage has the given lines changed, governance aside. */
function foundIn(change: (text: string) => string, more: Readonly<Record<string, string>> = {}): Finding[] {
  const [file, text] = Object.entries(stageWith(...stage))[0]!
  const files = { ...people, ...buyer, ...stageWith(), [file]: change(text), ...more }
  return compiled(files).findings.filter(({ rule }) => !/^(owner|review)-missing$/.test(rule))
}

describe('a label that isn’t read as one', () => {
  it.each([
    ['- **Lead** Seller', 'the colon behind it is missing'],
    ['- *Lead:* Seller', 'it is slanted instead of bold'],
    ['- **Lead: Seller', 'it isn’t bold with two stars on both sides'],
    ['- ** Lead:** Seller', 'it isn’t bold with two stars on both sides'],
    ['- **Lead: Seller**', 'its value is bold as well'],
    ['**Lead:** Seller', 'no `- ` stands before it'],
    ['• **Lead:** Seller', 'no `- ` stands before it'],
    ['-**Lead:** Seller', 'no `- ` stands before it'],
  ])('%s is one finding with the line to write', (line, reason) => {
    expect(foundIn((text) => text.replace('- **Lead:** Seller', line))).toMatchObject([
      {
        rule: 'label-malformed',
        message: `\`Lead\` isn’t read as a label here, because ${reason}`,
        hint: 'Write `- **Lead:** Seller`.',
        at: { start: { line: 10 } },
      },
    ])
  })

  it('keeps what the line says', () => {
    const [file, text] = Object.entries(stageWith(...stage))[0]!
    const { handbook } = compiled({ ...buyer, ...stageWith(), [file]: text.replace('- **Lead:**', '**Lead:**') })
    const [first] = handbook.get('process', 'sale')!.stages
    expect(first?.buyers.map((it) => it.text)).toEqual(['Buyer'])
    expect(JSON.stringify(first?.prose.nodes)).toContain('Lead:')
  })

  it('among approvals is found too', () => {
    const lines = ['### Approvals before this gate', '', '- Delivery date: Seller (accountable)', '']
    expect(foundIn((text) => text.replace('### Gate', `${lines.join('\n')}\n### Gate`))).toMatchObject([
      { rule: 'label-malformed', hint: 'Write `- **Delivery date:** Seller (accountable)`.' },
    ])
  })

  it.each(['- **Seller** leads', 'A **Lead:** is named above', '- **First:** call'])('isn’t %s', (line) => {
    expect(findingsIn('label-malformed', term([], line))).toEqual([])
  })
})

describe('a heading with the wrong signs', () => {
  it.each([
    ['##Qualification', 'Write `## Qualification`.'],
    ['# Qualification', 'Write `## Qualification`.'],
  ])('%s is one finding', (heading, hint) => {
    expect(foundIn((text) => text.replace('## Qualification', heading))).toMatchObject([
      { rule: 'heading-malformed', hint },
    ])
  })

  it('beside its stage is one finding', () => {
    expect(foundIn((text) => text.replace('### Gate', '## Gate'))).toMatchObject([
      { rule: 'heading-malformed', hint: 'Write `### Gate: Do we pursue this?`.' },
    ])
  })

  it('keeps the words on the line below', () => {
    const found = compiled({
      ...stageWith(),
      'content/processes/sale.md': stageWith()['content/processes/sale.md']!.replace(
        '## Qualification',
        '##Qualification\nThe buyer *asks*.',
      ),
    })
    const [first] = found.handbook.get('process', 'sale')!.stages
    expect(first?.title.text).toBe('Qualification')
    expect(JSON.stringify(first?.prose.nodes)).toContain('asks')
  })

  it.each(['#1 in the market', '#hashtag'])('isn’t %s', (text) => {
    expect(findingsIn('heading-malformed', term([], text))).toEqual([])
  })
})

describe('a link that isn’t read as one', () => {
  it.each([
    [
      '[map](my map.md)',
      'Put the address in angle brackets: `[map](<my map.md>)`. Better, rename the file without spaces.',
    ],
    ['[map] (../people.md)', 'Take the space away: `[map](../people.md)`.'],
    ['[map](../people.md', 'Close it: `[map](../people.md)`.'],
    ['[[people]]', 'Write words and address: `[people](…)`.'],
    ['[map][the-map]', 'Write the address behind the words: `[map](…)`.'],
  ])('%s gets the edit', (text, hint) => {
    expect(findingsIn('link-unread', term([], `See ${text}`))).toMatchObject([
      { hint, at: { start: { line: 5, column: 5 } } },
    ])
  })

  it.each(['see [1] (below)', '- [ ] open', '`[a](b c)`', 'an [aside] (for once)'])('isn’t %s', (text) => {
    expect(findingsIn('link-unread', term([], text))).toEqual([])
  })
})

describe('a block that isn’t closed', () => {
  it.each(['```', '~~~', '<!-- note'])('%s is found, and what it swallows isn’t missed', (mark) => {
    const playbook =
      '---\ntitle: Selling\nrole: seller\npersona: buyer\nprocess: sale\n---\n\n## Qualification\n\n- **They will:** sign\n\n### Ask\n\n- What now?\n'
    const found = foundIn((text) => text.replace('## Qualification', `${mark}\n## Qualification`), {
      'playbooks/seller/buyer.md': playbook,
    })
    expect(found.map(({ rule }) => rule)).toEqual(['fence-unclosed'])
  })

  it.each(['```\ncode\n```', '```mermaid\na\n`````', '<!-- note -->'])('isn’t %j', (text) => {
    expect(findingsIn('fence-unclosed', term([], text))).toEqual([])
  })
})

describe('one slip', () => {
  it.each([
    ['- **Lead:** Seller', '- **Lead:**', 'value-unreadable'],
    ['- **Lead:** Seller', '- **Laed:** Seller', 'unknown-label'],
    ['### Gate:', '### Gaet:', 'unknown-heading'],
    ['- **If yes:** won', '- **If yes:** wonn', 'unknown-stage'],
    ['  - **Evidence:**', '  - **Evidance:**', 'unknown-label'],
    ['  - **Evidence:** signature', '  - **Evidence:**', 'value-unreadable'],
  ])('%s → %s is one finding', (right, wrong, rule) => {
    expect(foundIn((text) => text.replace(right, wrong)).map((it) => it.rule)).toEqual([rule])
  })

  it('in the capital of a key is one finding', () => {
    const files = { 'content/glossary/a.md': '---\nTitle: A\n---\n\nText.\n' }
    expect(compiled(files).findings).toMatchObject([{ rule: 'front-matter-key', hint: 'Did you mean `title`?' }])
  })

  it('that a word processor made is none', () => {
    const nbsp = '\u00a0'
    expect(
      foundIn((text) =>
        text
          .replace('## Q', `##${nbsp}Q`)
          .replace('- **Lead', `-${nbsp}**Lead`)
          .replace('10 days', `10${nbsp}days`)
          .replace('type: o', `type:${nbsp}o`),
      ),
    ).toEqual([])
    expect(foundIn((text) => text.replaceAll('\n', '\r'))).toEqual([])
  })
})

describe('a value', () => {
  it.each(['- **Time:** -10 days', '- **Time:** 0 days', '- **Time:** 10 days unless it rains, at most 30'])(
    '%s isn’t guessed',
    (line) => {
      expect(foundIn((text) => text.replace('- **Time:** 10 days', line))).toMatchObject([{ rule: 'value-unreadable' }])
    },
  )

  it('that is a range of shares gives its ends', () => {
    expect(foundIn((text) => text.replace('45 %', '40–50 %'))).toMatchObject([
      { rule: 'value-ambiguous', hint: 'Write the one that is meant: `40 %` or `50 %`.' },
    ])
  })

  it.each(['above 80 apples Seller', 'above 80 % Seller'])('%s names no amount', (words) => {
    expect(foundIn((text) => text.replace('**Decides:** Seller', `**Decides:** Seller; ${words}`))).toMatchObject([
      { rule: 'value-unreadable' },
    ])
  })

  it('without a currency is of the root’s', () => {
    const found = foundIn((text) => text.replace('**Decides:** Seller', '**Decides:** Seller; above 250,000 Seller'))
    expect(found.filter(({ rule }) => rule.startsWith('value-'))).toEqual([])
  })
})

describe('a name', () => {
  it('that many pages use and nobody has is found on each, and can be mended in all of them at once', () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c'].map((id) => [
        `content/glossary/${id}.md`,
        `---\ntitle: ${id} thing\n---\n\nText.\n\n- **See also:** ${id} thng\n`,
      ]),
    )
    const twice = { ...files, 'content/glossary/z.md': '---\ntitle: z\n---\n\nText.\n\n- **See also:** a thng\n' }
    const found = findingsOf('unknown-name', twice)
    expect(found.map(({ at }) => at.file)).toEqual(['a', 'b', 'c', 'z'].map((id) => `content/glossary/${id}.md`))
    const everywhere = (fixes: Finding['fixes']): readonly unknown[] =>
      fixes.filter(({ edits }) => edits.length > 1).map(({ title, edits }) => [title, edits.map(({ at }) => at.file)])
    const both = [['Write `a thing` in all 2 places', ['content/glossary/a.md', 'content/glossary/z.md']]]
    expect(found.map(({ fixes }) => everywhere(fixes).slice(0, 1))).toEqual([both, [], [], both])
  })

  it.each([
    ['Sales boss', 'Or add `content/roles/sales-boss.md`.'],
    ['TBD', 'Write the role, or remove the line until it is known.'],
    ['Buyer', '`Buyer` is the name of a persona, `content/personas/buyer.md`: write the name of a role here.'],
    ['Seller and Helper', 'One was expected here: keep `Seller` or `Helper`.'],
    ['Old hand', '`content/roles/old-hand.md` is called `Veteran`: write that, or add `Old hand` to its `aliases`.'],
  ])('%s gets a hint of its own', (name, hint) => {
    const more = {
      'content/roles/old-hand.md': '---\ntitle: Veteran\ntype: sales\n---\n\nX.\n',
      'content/roles/helper.md': '---\ntitle: Helper\ntype: sales\n---\n\nX.\n',
      'content/people.md': '---\ntitle: P\n---\n\n## Sales operations\n\n- **Also called:** sales ops\n',
    }
    const found = foundIn((text) => text.replace('**Lead:** Seller', `**Lead:** ${name}`), more)
    expect(found[0]).toMatchObject({ rule: 'unknown-name' })
    expect(found[0]?.hint).toContain(hint)
    if (name === 'Old hand') expect(found[0]?.fixes[0]).toMatchObject({ title: 'Write `Veteran`', safe: false })
    expect(found[0]?.hint).not.toContain('sales ops')
  })
})

describe('a process', () => {
  it('won twice on one way points at the second gate', () => {
    const second = `\n## Closing\n\n${stage.join('\n')}\n`
    const found = foundIn((text) => text + second)
    expect(found).toMatchObject([
      { rule: 'process-won-twice', at: { start: { line: 32 } }, related: [{ at: { start: { line: 17 } } }] },
    ])
  })

  it('of calls with a stage renamed is told once', () => {
    const steps = ['Plan', 'Execute', 'Review'].map((title) => `## ${title}\n\nText.\n`)
    const files = {
      'content/processes/call.md': `---\ntitle: Call\ntype: call\nroles: [seller]\n---\n\n${steps.join('\n')}`,
      ...stageWith(),
    }
    expect(findingsOf('call-stages', files)).toMatchObject([
      {
        message:
          'A call process has the stages `Plan`, `Execute` and `Debrief`; `Review` stands where `Debrief` was expected',
        hint: 'Write `## Debrief`. A process with stages of its own is of another `type`.',
      },
    ])
  })

  it('with a gate that is no question gets advice', () => {
    expect(foundIn((text) => text.replace('Do we pursue this?', 'the decision'))).toMatchObject([
      { rule: 'gate-not-a-question', severity: 'advice' },
    ])
  })

  it('whose stage was renamed is offered to its playbooks by its new name', () => {
    const playbook =
      '---\ntitle: Selling\nrole: seller\npersona: buyer\nprocess: sale\n---\n\n## Qualification\n\n- **They will:** sign\n\n### Ask\n\n- What now?\n'
    expect(
      foundIn((text) => text.replace('## Qualification', '## First meeting'), {
        'playbooks/seller/buyer.md': playbook,
      }),
    ).toMatchObject([{ rule: 'stage-not-in-process', hint: 'Did you mean `First meeting`?' }])
  })
})

describe('a root', () => {
  it('without content says that and nothing else', () => {
    const files = {
      'fieldbook.yaml': 'name: Test\nfolders:\n  content/glossary:\n    owner: Zed\n',
      'playbooks/seller/buyer.md':
        '---\ntitle: A\nrole: seller\npersona: buyer\nprocess: sale\nowner: Zed\nreviewed: 2026-11-01\n---\n\nSee [it](../../content/roles/seller.md).\n',
    }
    expect(compiled(files).findings.map(({ rule }) => rule)).toEqual(['content-missing'])
  })

  it('with settings for a folder that isn’t there offers the nearest', () => {
    const files = {
      'fieldbook.yaml': 'name: Test\nfolders:\n  ./content/glosary/:\n    review-every: 1 year\n',
      'content/glossary/a.md': term([]),
    }
    expect(findingsOf('folder-unknown', files)).toMatchObject([
      { hint: 'Did you mean `content/glossary`?', at: { start: { line: 3, column: 3 } } },
    ])
  })

  it('with texts that aren’t read says so, unless a page links to them', () => {
    const files = {
      'content/glossary/a.md': term([], '[sheet](sheet.txt)'),
      'content/glossary/sheet.txt': 'x',
      'content/glossary/b.md.txt': 'x',
      'content/glossary/c.docx': 'x',
      'content/glossary/d': 'x',
    }
    expect(findingsOf('file-unread', files).map(({ at, hint }) => [at.file, hint.split(',')[0]])).toEqual([
      ['content/glossary/b.md.txt', 'Rename it to `b.md`'],
      ['content/glossary/c.docx', 'Save it as Markdown'],
      ['content/glossary/d', 'Rename it to `d.md`'],
    ])
  })
})

it('a name that is near one with a comma is mended with its id', () => {
  const playbook = '---\ntitle: Selling\nrole: seller\npersona: Buyer, diary\nprocess: sale\n---\n\nSells.\n'
  const files = {
    'content/personas/dairy-buyer.md': '---\ntitle: Buyer, dairy\npart: decides\n---\n\nBuys.\n',
    'playbooks/seller/dairy-buyer.md': playbook,
  }
  const found = findingsOf('unknown-name', files).find(({ message }) => message.includes('persona'))
  expect(found?.hint).toContain('`Buyer, dairy`')
  expect(found?.fixes).toMatchObject([{ title: 'Write `dairy-buyer`', edits: [{ put: 'dairy-buyer' }] }])
})

describe('a link to what isn’t there', () => {
  it.each([
    ['[x](../glossary/)', '`../glossary/` is a folder; a file was expected', 'Link to one of the pages in it'],
    ['[x](www.example.com)', '`www.example.com` leads nowhere', 'Write `https://www.example.com`.'],
    ['[x](..\\\\people.md)', 'leads nowhere', 'Did you mean `../people.md`?'],
    ['[Buyer](../personas/old.md)', 'leads nowhere', 'Did you mean `../personas/buyer.md`?'],
  ])('%s gets the edit', (link, message, hint) => {
    const found = findingsOf('broken-link', { ...buyer, 'content/glossary/a.md': term([], link) })
    expect(found[0]?.message).toContain(message)
    expect(found[0]?.hint).toContain(hint)
  })
})
