import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, openBrowser, type BrowserLocation } from '../../src/browser/index.ts'
import { deriveFlowchart, type Flow } from '../../src/compiler/4-derive/flowchart.ts'
import { drawDiagrams, type DiagramRequest, type Drawn } from '../../src/diagrams/index.ts'

const words = { won: 'Won', done: 'Done', stop: 'Stop', nurture: 'Nurture', yes: 'Yes', no: 'No', notYet: 'Not yet' }
const hostile = `"A" [b] {c} (d) #35; \`e\` **f** <script>alert(1)</script> --> end; %% &lt; style:"x" $$1$$ & 受注 🎯 |x|`

const flow: Flow = {
  id: 'direct',
  title: 'Direct sale',
  shape: 'funnel',
  stages: [
    stage('qualify', 'Qualification', { question: 'Is there a date?', yes: 'next', no: { kind: 'stop' } }),
    stage('propose', 'Proposal', {
      question: 'Is it agreed?',
      yes: 'next',
      no: { kind: 'back', stage: 'qualify' },
      notYet: 'propose',
    }),
    stage('close', hostile, { question: hostile, yes: 'won', no: { kind: 'nurture' } }),
  ],
}
const chart = deriveFlowchart(flow, words)

const fences = {
  flowchart: 'flowchart TD\n  a[Call] --> b{Contract?}\n  b -->|yes| c[Send]\n  style c fill:#fee,stroke:#a00',
  sequence: 'sequenceDiagram\n  Rep->>Buyer: Agenda\n  Note over Rep: soon\n  Buyer-->>Rep: Yes',
  state: 'stateDiagram-v2\n  [*] --> Open\n  Open --> Won: signed',
  pie: 'pie title Lost\n  "Price" : 4\n  "Timing" : 6',
  mindmap: 'mindmap\n  root((Needs))\n    Time\n    Money',
  gantt: 'gantt\n  dateFormat YYYY-MM-DD\n  section Pilot\n  Survey :2026-01-05, 5d',
  git: 'gitGraph\n  commit\n  branch offer\n  commit',
}

const requests: readonly DiagramRequest[] = [
  ...(['wide', 'narrow'] as const).map((form) => ({
    key: `direct ${form}`,
    text: chart[form],
    title: 'Direct <sale>',
    description: 'From "lead" to order',
    links: { stage1: { href: '#qualify?a=1&b=2' }, gate1: { href: '#gate', name: 'Gate 1: Is there a "date"?' } },
  })),
  ...Object.entries(fences).map(([key, text]) => ({ key, text, title: key, description: '' })),
]

let cacheDir: string
let browser: BrowserLocation | 'none'
let drawn: Map<string, Drawn>

beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'diagrams-'))
  browser = await findBrowser()
  drawn = await drawDiagrams(requests, { cacheDir, browser })
}, 120_000)

afterAll(async () => {
  await rm(cacheDir, { recursive: true, force: true })
})

describe('a drawing', () => {
  it('has neither style elements nor style attributes, scripts, HTML or a namespace of links', () => {
    for (const [key, svg] of svgs())
      expect(svg, key).not.toMatch(/<style|\sstyle=|<script|foreignObject|xlink|\son\w+=/i)
  })

  it('refers only to ids of its own, and no two drawings share one', () => {
    const all = [...svgs()].flatMap(([key, svg]) => {
      const ids = [...svg.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1])
      for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids, key).toContain(id)
      return ids
    })
    expect(new Set(all).size).toBe(all.length)
  })

  it('names itself to screen readers and is a group, so that its links can be reached', () => {
    const svg = svgOf('direct wide')
    expect(svg).toMatch(
      /^<svg id="(diagram-direct-wide-\w+)" role="group" aria-labelledby="\1-title" aria-describedby="\1-description"/,
    )
    expect(svg).toContain('>Direct &#x3C;sale></title>')
    expect(svg).toContain('>From "lead" to order</desc>')
    expect(svg).not.toMatch(/role="(img|graphics)/)
  })

  it('takes title and description from the text where the request has none', async () => {
    const text = 'flowchart LR\n  accTitle: Two steps\n  accDescr: First a, then b\n  a --> b'
    const answer = await drawDiagrams([{ key: 'own', text, title: '', description: '' }], { cacheDir, browser })
    expect(svgIn(answer.get('own'))).toMatch(/>Two steps<\/title>.*>First a, then b<\/desc>/)
  })

  it('links the nodes it was given links for, by their name where they have one, and no others', () => {
    const links = [...svgOf('direct wide').matchAll(/<a [^>]*>/g)].map(String)
    expect(links).toEqual([
      '<a href="#qualify?a=1&#x26;b=2">',
      '<a href="#gate" aria-label="Gate 1: Is there a &#x22;date&#x22;?">',
    ])
  })

  it("keeps an author's own link, unless it is a script", async () => {
    const text = 'flowchart LR\n  a --> b\n  click a href "https://example.com/x"\n  click b href "javascript:alert(1)"'
    const answer = await drawDiagrams([{ key: 'click', text, title: 'Click', description: '' }], { cacheDir, browser })
    expect([...svgIn(answer.get('click')).matchAll(/href="[^"]*"/g)].map(String)).toEqual([
      'href="https://example.com/x"',
    ])
  })

  it.each([
    ['//evil.example/', undefined],
    [String.raw`/\evil.example/`, undefined],
    ['data:text/html,x', undefined],
    ['/roles/', '/roles/'],
  ])('takes an author’s link to %s as text would: %s', async (address, href) => {
    const text = `flowchart LR\n  a --> b\n  click a href "${address}"`
    const answer = await drawDiagrams([{ key: 'click', text, title: 'Click', description: '' }], { cacheDir, browser })
    expect(/href="([^"]*)"/.exec(svgIn(answer.get('click')))?.[1]).toBe(href)
  })

  it('fetches nothing, whatever its author sets for Mermaid', async () => {
    const config = 'config:\n  themeCSS: "*{fill:url(https://evil.example/a.svg#a);filter:url(//evil.example/b.svg#b)}"'
    const text = `---\n${config}\n---\nsequenceDiagram\n  a->>b: Go`
    const answer = await drawDiagrams([{ key: 'css', text, title: 'CSS', description: '' }], { cacheDir, browser })
    expect(svgIn(answer.get('css'))).not.toContain('evil')
  })

  it('that was kept is as harmless, whoever has put it there; what is none is drawn anew', async () => {
    const place = await mkdtemp(join(tmpdir(), 'diagrams-kept-'))
    const [one] = requests.slice(0, 1) as [DiagramRequest]
    await drawDiagrams([one], { cacheDir: place, browser })
    const [file = ''] = (await readdir(place)).filter((name) => name.endsWith('.json'))
    const keep = (kept: object): Promise<void> => writeFile(join(place, file), JSON.stringify(kept))
    const asked = async (open: typeof openBrowser = neverOpen) =>
      svgIn((await drawDiagrams([one], { cacheDir: place, browser, open })).get(one.key))
    await keep({
      ok: true,
      svg: '<svg><script>alert(1)</script><g>x</g></svg>',
      width: 1,
      height: 1,
      title: '',
      description: '',
    })
    expect(await asked()).toMatch(/<\/desc><g>x<\/g><\/svg>$/)
    await keep({ ok: true, svg: 1 })
    expect(await asked(openBrowser)).toBe(svgIn(drawn.get(one.key)))
    await rm(place, { recursive: true })
  })

  it('marks its colours with classes', () => {
    expect(svgOf('direct wide')).toMatch(/dg-fill-node dg-stroke-node-line|dg-stroke-node-line/)
    for (const kind of ['gate', 'fill-won', 'stroke-end-line']) expect(svgOf('direct wide')).toContain(`dg-${kind}`)
    expect(svgOf('pie')).toContain('dg-fill-series-1')
  })

  it('shows any title as it is written', () => {
    expect(wordsOf(svgOf('direct narrow'))).toContain(hostile.replace(/\s/g, ''))
  })

  it.each([
    '',
    '1. one - two',
    '%%{init: {}}%%',
    'x'.repeat(200),
    'win the order '.repeat(14),
    'click a "javascript:x"',
    'a\nb',
    '```',
    'fa:fa-car @{ x }',
  ])(
    'can be made of a stage and a question called `%s`',
    async (title) => {
      const { wide, narrow } = deriveFlowchart(
        { ...flow, stages: [stage('a', title, { question: title, yes: 'won', no: { kind: 'stop' } })] },
        words,
      )
      const asked = [wide, narrow].map((text, index) => ({ key: String(index), text, title: '', description: '' }))
      const answers = [...(await drawDiagrams(asked, { cacheDir, browser })).values()].map(svgIn)
      if (title.length < 50) expect(wordsOf(answers[1] ?? '')).toContain(title.replace(/\s/g, ''))
    },
    60_000,
  )

  it('tells its natural size and from which width on its text has 12 px', () => {
    const wide = drawn.get('direct wide')
    if (!wide?.ok) throw new Error('not drawn')
    expect(wide.svg).toContain(`viewBox=`)
    expect(wide.legibleFrom).toBeGreaterThanOrEqual(wide.width * 0.8)
    expect(wide.legibleFrom % 100).toBe(0)
  })
})

describe('drawing again', () => {
  it('gives the same bytes', async () => {
    const other = await mkdtemp(join(tmpdir(), 'diagrams-again-'))
    try {
      expect(await drawDiagrams([...requests].reverse(), { cacheDir: other, browser })).toEqual(
        new Map([...drawn].reverse()),
      )
    } finally {
      await rm(other, { recursive: true, force: true })
    }
  }, 120_000)

  it('starts no browser for what is in the cache, under another key and with other links too', async () => {
    const again = requests.map((request) => ({ ...request, key: `${request.key} again`, links: {} }))
    const answers = await drawDiagrams(again, { cacheDir, browser, open: neverOpen })
    expect([...answers.values()].every(({ ok }) => ok)).toBe(true)
  })

  it('leaves no drafts behind', async () => {
    expect((await readdir(cacheDir)).filter((name) => !/\.(json|txt)$/.test(name))).toEqual([])
  })
})

describe('a broken text', () => {
  const broken = {
    flowchart: '---\ntitle: x\n---\n%% a comment\nflowchart LR\n  a --> b\n  b --> [',
    pie: 'pie\n  "A" : 5\n  "B" x 7',
    'two roots': 'mindmap\n  a\n  b',
    'no kind': '\nfoo bar',
    empty: '',
  }
  const asked = Object.entries(broken).map(([key, text]) => ({ key, text, title: key, description: '' }))

  it('of too many parts, or too long to draw, is answered, and the next one is drawn', async () => {
    const texts = {
      long: 'block-beta\n  columns 3\n  a0 space:14000000',
      many: `mindmap\n  root\n${Array.from({ length: 900 }, (_, index) => `    n${index}\n`).join('')}`,
      small: 'flowchart LR\n  a --> b',
    }
    const asked = Object.entries(texts).map(([key, text]) => ({ key, text, title: key, description: '' }))
    const answers = await drawDiagrams(asked, { cacheDir, browser, longest: 8000 })
    expect(answers.get('long')).toMatchObject({ ok: false, message: expect.stringContaining('longer than 8 seconds') })
    expect(answers.get('many')).toMatchObject({ ok: false, message: expect.stringContaining('too many parts') })
    expect(answers.get('small')).toMatchObject({ ok: true })
  }, 120_000)

  it('is answered with a message and its line, the second time without a browser', async () => {
    const answers = await drawDiagrams(asked, { cacheDir, browser })
    expect(
      Object.fromEntries([...answers].map(([key, answer]) => [key, answer.ok ? 'drawn' : answer])),
    ).toMatchSnapshot()
    expect(await drawDiagrams(asked, { cacheDir, browser, open: neverOpen })).toEqual(answers)
  }, 60_000)
})

describe('without a browser', () => {
  it('every answer says so', async () => {
    const answers = await drawDiagrams(requests.slice(0, 1), { cacheDir, browser: 'none', open: neverOpen })
    expect([...answers.values()]).toEqual([
      { ok: false, reason: 'no-browser', message: 'No browser was found to draw diagrams with' },
    ])
  })

  it('a program that is no browser counts as none', async () => {
    const answers = await drawDiagrams([{ key: 'a', text: 'flowchart LR\n  x1 --> y1', title: '', description: '' }], {
      cacheDir,
      browser: { kind: 'installed', executable: '/bin/true' },
    })
    expect(answers.get('a')).toMatchObject({
      ok: false,
      reason: 'no-browser',
      message: expect.stringContaining('does not start') as string,
    })
  }, 60_000)
})

function stage(id: string, title: string, gate: Flow['stages'][number]['gate']): Flow['stages'][number] {
  return { id, title, time: '10 days', conversion: '45 %', gate }
}

function* svgs(): Generator<[string, string]> {
  for (const [key, answer] of drawn) yield [key, svgIn(answer)]
}

function svgOf(key: string): string {
  return svgIn(drawn.get(key))
}

function svgIn(answer: Drawn | undefined): string {
  if (!answer?.ok) throw new Error(`Not drawn: ${JSON.stringify(answer)}`)
  return answer.svg
}

/** All that an SVG says, without blanks. */
function wordsOf(svg: string): string {
  const bare = svg.replace(/<[^>]*>/g, '').replace(/\s/g, '')
  return bare.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&')
}

function neverOpen(): never {
  throw new Error('A browser was started')
}
