import { describe, expect, it } from 'vitest'
import { everything, imported, importedPage } from './handbook.ts'

const made = (it: ReturnType<typeof imported>) =>
  Object.fromEntries(it.sources.map(({ file, text }) => [file, text.replace(/^---\n[\s\S]*?---\n\n?/, '').trim()]))

describe('what a page becomes', () => {
  it.each([
    ['sales/personas/cfo.md', 'The CFO', 'content/personas/cfo.md'],
    ['sales/personas/_index.md', 'Buyer personas', 'content/guides/personas.md'],
    ['sales/cfo.md', 'Persona: CFO', 'content/personas/cfo.md'],
    ['sales/personas.md', 'Personas', 'content/guides/personas.md'],
    ['02 - Objection handling/No budget.md', 'No budget', 'content/objections/no-budget.md'],
    ['Battle cards/ACME.markdown', 'ACME', 'content/competitors/acme.md'],
    ['job-families/sales/ae.md', 'Account executive', 'content/roles/ae.md'],
    ['glossary/oee.md', 'OEE', 'content/glossary/oee.md'],
    ['sales/process.md', 'Sales process', 'content/guides/process.md'],
    ['README.md', 'Welcome', 'content/guides/start.md'],
    ['outbound/cadences/cfo.md', 'CFO after the audit', 'content/sequences/cfo.md'],
    ['sales/first-touch.md', 'Email sequence: first touch', 'content/sequences/first-touch.md'],
    ['Sales methodologies/MEDDPICC.md', 'MEDDPICC', 'content/methodologies/meddpicc.md'],
    ['managers/coaching/one-to-one.md', 'One-to-one', 'content/coaching/one-to-one.md'],
    ['sales/icp.md', 'Whom we sell to', 'content/ideal-customer.md'],
    ['sales/discounts.md', 'Discount policy', 'content/pricing.md'],
    ['sales/pricing-workshop.md', 'Pricing workshop', 'content/guides/pricing-workshop.md'],
    ['objections/pricing.md', 'Pricing', 'content/objections/pricing.md'],
    ['about-us.md', 'Who we are', 'content/company.md'],
    ['Win-loss analysis.md', 'What we learned', 'content/win-loss-review.md'],
    ['sales/playbook.md', 'Sales playbook', 'content/guides/playbook.md'],
    ['x/Größe & Maß.mdx', 'Größe', 'content/guides/grosse-mass.md'],
  ])('%s, “%s”: %s', (path, title, file) => {
    expect(imported({ [path]: `# ${title}\n\nText.\n` }).sources[0]?.file).toBe(file)
  })

  it('is a process where its headings are stages', () => {
    const text =
      '# Sales process\n\n## 1. Qualification\n\n### Exit criteria\n\n- A\n\n### Activities\n\nCall.\n\n### Other\n\nB\n\n## Closing\n'
    const [source] = imported({ 'sales/process.md': text }).sources
    expect(source?.file).toBe('content/processes/process.md')
    expect(source?.text).toMatchInlineSnapshot(`
      "---
      title: Sales process
      type: opportunity
      ---

      ## 1. Qualification

      ### Gate: Exit criteria

      - A

      ### Do

      Call.

      **Other**

      B

      ## Closing
      "
    `)
  })

  it('gets its title, summary and what follows from its words; the rest of the front matter is in the report', () => {
    const text =
      '---\ntitle: "Persona: CFO"\ndescription: She signs.\ntags: [a, b] # why\ndraft: true\n---\n\n# Persona: CFO\n\nText.\n'
    const it = imported({ 'personas/cfo.md': text })
    expect(it.sources[0]?.text).toMatchInlineSnapshot(`
      "---
      title: CFO
      summary: She signs.
      part: decides
      status: draft
      ---

      Text.
      "
    `)
    expect(everything(it)).toContain('tags: [a, b] # why')
  })

  it('is a guide where a root has one of its kind and has it already', () => {
    const pages = { 'a/pricing.md': '# Pricing', 'b/pricing.md': '# Pricing', 'c.md': '# Discount policy' }
    expect(imported(pages).sources.map(({ file }) => file)).toEqual([
      ...['content/pricing.md', 'content/guides/pricing.md', 'content/guides/c.md'],
    ])
    const there = imported(pages, [], { taken: new Set(['content/pricing.md']) })
    expect(there.sources.map(({ file }) => file)).toEqual([
      ...['content/guides/pricing.md', 'content/guides/b-pricing.md', 'content/guides/c.md'],
    ])
  })

  it('keeps a name of its own when two would have the same', () => {
    const it = imported({ 'a/call.md': 'One', 'b/Call.md': 'Two', 'c/b/call.md': 'Three', 'c/b/Call.md': 'Four' })
    expect(it.sources.map(({ file }) => file)).toMatchInlineSnapshot(`
      [
        "content/guides/call.md",
        "content/guides/b-call.md",
        "content/guides/c-b-call.md",
        "content/guides/c-b-call-2.md",
      ]
    `)
  })

  it('is for the roles in its folders and title that have a page; the others are in the report', () => {
    const it = imported({
      'roles/account-executive.md': '# Account executive',
      'guides/first-week.md': '# First week of an AE',
      'sdr/calls.md': '# Calls',
    })
    expect(it.sources.map(({ roles }) => roles)).toEqual([[], ['account-executive'], []])
    expect([...it.missingRoles]).toEqual([['sales-development-representative', 1]])
  })
})

describe('headings', () => {
  it('get the words the format knows, once, and begin at the second level', () => {
    const text = '# CFO\n\n# Pain points\n\n- A\n\n# Our own heading\n\nB\n\n# Challenges\n\nC\n'
    expect(made(imported({ 'personas/cfo.md': text }))['content/personas/cfo.md']).toMatchInlineSnapshot(`
      "## Pains

      - A

      ## Our own heading

      B

      ## Challenges

      C"
    `)
  })

  it('that a kind can’t have become bold text', () => {
    const text = '# "No budget"\n\n### How to answer\nSay this.\n\n### Evidence\n\nA story.\n'
    expect(importedPage(text, 'objections/no-budget.md')).toMatchInlineSnapshot(`
      "---
      title: No budget
      ---

      **How to answer**

      Say this.

      ## Proof

      A story.
      "
    `)
  })
})

describe('links', () => {
  const pages = {
    'sales/personas/cfo.md': '# CFO\n\n## Pain points\n\nA\n',
    'sales/call.md': '# Call',
    'sales/objections/dear.md': '# Too dear',
  }
  const link = (url: string, from = 'sales/objections/page.md', more: Parameters<typeof imported>[2] = {}) => {
    const it = imported({ ...pages, [from]: `[x](${url})` }, ['sales/img/Line One.png'], more)
    const source = it.sources.find(({ page }) => page.path === from)
    return /\]\((.*)\)/.exec(source?.text ?? '')?.[1]
  }

  it.each([
    ['the file', '../call.md'],
    ['the file, with a part', '../personas/cfo.md#pain-points'],
    ['the root', 'sales/call.md'],
    ['the root, in another case', '/Sales/Call.md'],
    ['a site', '/sales/call/'],
    ['a site that serves the folder below an address', '/handbook/sales/call.html'],
    ['the address of the page', '../../call/'],
    ['Hugo’s reference', '{{< ref "sales/call.md" >}}'],
    ['a picture', '../img/Line%20One.png'],
    ['nothing', '../gone.md'],
    ['somewhere else', 'https://example.com/sales/call/'],
    ['a path with a space', '<../img/Line One.png>'],
  ])('written against %s: %s', (what, url) => {
    expect(`${what}: ${link(url)}`).toMatchSnapshot()
  })

  it('to pages whose names a site writes in small letters and hyphens lead there', () => {
    const site = 'https://handbook.example.com'
    const named = {
      'Sales Team/01 My First Call.md': '# One\n\nSee [back](../about-us/) and [too](../02-pricing-faq/#why).\n',
      'Sales Team/02. Pricing & FAQ.md': '# Two\n\n## Why\n\nText.\n',
      'Sales Team/About us/index.md': '# Three\n',
      'Twice/A b.md': '# A',
      'Twice/A-b.md': '# B',
      'page.md':
        `[a](/handbook/sales-team/my-first-call/) [b](${site}/sales-team/01-my-first-call) [c](${site}/sales-team/about-us/) ` +
        '[d](Sales%20Team/pricing-faq.html) [e](/twice/a_b/) [f](/sales-team/nobody/)',
    }
    const it = imported(named)
    const leads = (from: string) =>
      [...(it.sources.find(({ page }) => page.path === from)?.text ?? '').matchAll(/\[\w+\]\((.*?)\)/g)].map(
        ([, url]) => url,
      )
    const fileOf = (path: string) =>
      it.sources.find(({ page }) => page.path === path)?.file.replace('content/guides/', '')
    const [one, two, three] = ['01 My First Call.md', '02. Pricing & FAQ.md', 'About us/index.md'].map((name) =>
      fileOf(`Sales Team/${name}`),
    )
    expect(leads('page.md')).toEqual([one, one, three, two, `${site}/twice/a_b/`, `${site}/sales-team/nobody/`])
    expect(leads('Sales Team/01 My First Call.md')).toEqual([three, `${two}#why`])
    expect(it.sources.flatMap(({ lost }) => lost.map(({ url }) => url))).toEqual(['/twice/a_b/', '/sales-team/nobody/'])
  })

  it('with the whole address of the site lead to the pages that came from it', () => {
    const site = 'https://handbook.example.com'
    const text = `[a](${site}/hb/sales/call/) [b](${site}/hb/sales/personas/cfo/#pain-points) [c](/hb/legal/) [d](https://other.example.com/sales/call)`
    const it = imported({ ...pages, 'page.md': text })
    expect(it.site).toEqual({ origin: site, path: '/hb' })
    expect(made(it)['content/guides/page.md']).toMatchInlineSnapshot(
      `"[a](call.md) [b](../personas/cfo.md#pains) [c](https://handbook.example.com/hb/legal/) [d](https://other.example.com/sales/call)"`,
    )
  })

  it('that could mean two files are written as most are', () => {
    const two = { 'sales/call.md': '# A', 'call.md': '# B', 'other.md': '# C', 'sales/third.md': '# D' }
    const asRoot = imported({ ...two, 'sales/page.md': '[x](call.md) [y](other.md) [z](sales/third.md)' })
    const asFile = imported({ ...two, 'sales/page.md': '[x](call.md) [y](third.md) [z](../other.md)' })
    const leadTo = (it: typeof asRoot) => {
      const file = it.sources.find(({ page }) => page.path === 'sales/page.md')?.text ?? ''
      const name = /\[x\]\((.*?)\)/.exec(file)?.[1]
      return it.sources.find(({ file: own }) => own.endsWith(`/${name}`))?.page.path
    }
    expect([leadTo(asRoot), leadTo(asFile)]).toEqual(['call.md', 'sales/call.md'])
  })

  it('to anchors and to headings that got other words still lead there', () => {
    const text =
      '<a id="pain"></a>\n\n## Pain points {#their-pains}\n\n[a](#pain) [b](#pain-points) [c](#their-pains) [d](#cfo) [e](#gone)\n'
    expect(made(imported({ 'personas/cfo.md': `# CFO\n\n${text}` }))).toMatchInlineSnapshot(`
      {
        "content/personas/cfo.md": "## Pains

      [a](#pains) [b](#pains) [c](#pains) [d](cfo.md) [e](#gone)",
      }
    `)
  })

  it('in HTML and in double brackets become links', () => {
    const text =
      '<a href="call.md" class="x">A *call*</a> [[Call]] [[cfo|the buyer]] [[Nobody]] <img src="img/Line One.png" alt="Line">'
    expect(
      made(imported({ ...pages, 'sales/page.md': text }, ['sales/img/Line One.png']))['content/guides/page.md'],
    ).toMatchInlineSnapshot(
      `"[A *call*](call.md) [Call](call.md) [the buyer](../personas/cfo.md) [[Nobody]] ![Line](<line-one.png>)"`,
    )
  })

  it('in code stay as they are', () => {
    expect(importedPage('`[a](page.md)`\n\n```\n[a](page.md) {.x} \\_\n```\n')).toContain(
      '`[a](page.md)`\n\n```\n[a](page.md) {.x} \\_\n```\n',
    )
  })
})

describe('debris of converters', () => {
  it('goes, and what it stood around stays', () => {
    const text = [
      '# Page {.unnumbered}',
      '[]{#_Toc12 .anchor}Words[^1] of [Acme]{.smart-tag}, snake\\_case and \\"quotes\\"\\.',
      '<span style="x">Smart</span> <st1:place w:st="on">Berlin</st1:place><o:p></o:p> text\u200b.',
      '## ',
      '::: {.note}\nInside\n:::',
      ':::tip Think\nTwice\n:::',
      '![Line](https://example.com/a.png){width="3in"}',
      '<div class="wide">\n\nWide\n\n</div>',
      '1\\. not a list, \\# not a heading, 2 \\* 3, \\[x\\]',
      '[^1]: Note',
    ].join('\n\n')
    expect(importedPage(text)).toMatchInlineSnapshot(`
      "---
      title: Page
      ---

      Words[^1] of Acme, snake_case and "quotes".

      Smart Berlin text.

      Inside

      **Tip Think**

      Twice


      ![Line](https://example.com/a.png)

      Wide

      1\\. not a list, # not a heading, 2 \\* 3, \\[x\\]

      [^1]: Note
      "
    `)
  })

  it('is in the report, each kind once', () => {
    const report = everything(imported({ 'a.md': '## A {.unnumbered}\n\n## B {.unnumbered}\n' }))
    expect(report).toContain('2 × {.unnumbered}')
  })
})

describe('the report', () => {
  it('says what was guessed, changed and left out', () => {
    const pages = {
      'site/personas/cfo.md':
        '---\nlayout: page\n---\n# Persona: CFO\n\n## Challenges {.x}\n\nSee [a](/site/ops/) and [b](../gone.md).\n',
      'site/notes.md': 'Text, see ![the line](img/line.png).\n',
    }
    const report = everything(imported(pages, ['site/img/line.png', 'site/old.doc', 'site/unused.pdf']))
    expect(report.slice(report.indexOf('# Imported'))).toMatchInlineSnapshot(`
      "# Imported from handbook

      2 pages and 1 other file were made. 0 things to fix, all said by \`fieldbook check\`.

      ## What was guessed

      | Kind | Pages |
      | --- | --- |
      | persona | 1 |
      | guide | 1 |

      Links were written against the file they stand in (1), the address of their page (0), the folder (0), the top of a site (0).

      | File | Became | Because of | For |
      | --- | --- | --- | --- |
      | site/personas/cfo.md | content/personas/cfo.md | personas |  |
      | site/notes.md | content/guides/notes.md | nothing: a guide |  |

      ### Values of the front matter

      - \`site/personas/cfo.md\`: \`part: decides\`, because of “cfo”

      ## Links that lead nowhere

      - \`site/personas/cfo.md\`: \`/site/ops/\` (a)
      - \`site/personas/cfo.md\`: \`../gone.md\` (b)

      ## What was changed on the way

      - \`site/personas/cfo.md\`: “Persona: CFO” became “CFO”
      - \`site/personas/cfo.md\`: “Challenges” became “Pains”

      ## What was left out, because Fieldbook has no place for it

      From its front matter of \`site/personas/cfo.md\`:

      \`\`\`text
      layout: page
      \`\`\`

      ## Debris of converters that was taken out

      \`\`\`text
      1 × {.x}
      \`\`\`

      ## Files that lie beside the pages now

      - \`site/img/line.png\` is \`content/guides/line.png\`

      ## Files that no page leads to, and that stayed where they are

      - \`site/old.doc\`: save it as .docx to import it
      - \`site/unused.pdf\`
      "
    `)
  })
})
