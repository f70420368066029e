import { describe, expect, it } from 'vitest'
import { llmsText, pageHead, pageMarkdown } from '../../src/bridges/index.ts'

/** The twin of a page at `/a/` whose main part is this. */
function twin(main: string): string {
  return pageMarkdown(
    `<html><body><header>Menu</header><main id="main">${main}</main><footer>End</footer></body></html>`,
    '/a/',
  )
}

describe('the Markdown twin of a page', () => {
  it('holds the main part, with the page’s address below its title', () => {
    expect(twin('<p>Metric</p><h1>Win rate</h1><p>Of deals that <em>ended</em>.</p><h2>Why</h2>')).toBe(
      'Metric\n\n# Win rate\n\nPage: [/a/](/a/)\n\nOf deals that _ended_.\n\n## Why\n',
    )
  })

  it('names the page where it has no title', () => {
    expect(twin('<p>Words.</p>')).toBe('Page: [/a/](/a/)\n\nWords.\n')
  })

  it('leads from places on the page to the page, and leaves other links as they are', () => {
    const md = twin(
      '<p><a href="#gate">Gate</a>, <a href="?stage=x#y">stage</a>, <a href="/b/">b</a>, <a href="mailto:a@example.com">mail</a></p>',
    )
    expect(md).toContain('[Gate](/a/#gate), [stage](/a/?stage=x#y), [b](/b/), [mail](mailto:a@example.com)')
  })

  it('leaves out what is there to press, to fill in or to see, and what is hidden', () => {
    const md = twin(
      '<p>Read<button>Copy</button></p><select><option>One</option></select><input type="text" value="typed" />' +
        '<dialog>Ask</dialog><p hidden>Later</p><p aria-hidden="true">→</p><script>let secret</script><style>p{}</style>' +
        '<svg viewBox="0 0 1 1"><title>Icon</title><path d="M0 0" /></svg>',
    )
    expect(md).toBe('Page: [/a/](/a/)\n\nRead\n')
  })

  it('says what a drawing shows, once for all the widths it is drawn for', () => {
    const drawing = '<svg class="wide"><title>Flow</title><desc>Qualify, then Close</desc><path d="M0 0" /></svg>'
    expect(twin(`<div>${drawing}</div><div>${drawing}</div>`)).toBe('Page: [/a/](/a/)\n\nQualify, then Close\n')
  })

  it('says nothing of a drawing that isn’t shown', () => {
    const drawing = '<svg><desc>Behind the scenes</desc><path d="M0 0" /></svg>'
    expect(twin(`<p>Read</p><div hidden>${drawing}</div><dialog>${drawing}</dialog>`)).not.toContain('Behind')
  })

  it('leaves out the steps within the page, and keeps the way to other pages', () => {
    const md = twin(
      '<nav aria-label="On this page"><p>On this page</p><ol><li><a href="#x">X</a></li></ol></nav>' +
        '<nav aria-label="Sheets"><ul><li><a href="/a/sheet/">Sheet</a></li></ul></nav>',
    )
    expect(md).not.toContain('this page')
    expect(md).toContain('- [Sheet](/a/sheet/)')
  })

  it('holds words apart that only the layout holds apart', () => {
    const md = twin(
      '<p>Seller<span>8 playbooks</span></p><p><a href="/p/">Plan</a><a href="/q/">Print</a></p>' +
        '<h2><span>3</span>Line audit</h2><p><span>Reviewed <time>5 Oct</time></span><span>Owner: Ann</span></p>',
    )
    expect(md).toContain('Seller · 8 playbooks')
    expect(md).toContain('[Plan](/p/) · [Print](/q/)')
    expect(md).toContain('## 3 Line audit')
    expect(md).toContain('Reviewed 5 Oct · Owner: Ann')
  })

  it('leaves running text whole', () => {
    const md = twin(
      '<p>Two <a href="/t/">term</a>s, <b>M</b>etrics, <code>a</code>–<code>b</code> (<span>so</span>), <span>who</span>’s.</p>',
    )
    expect(md).toContain('Two [term](/t/)s, **M**etrics, `a`–`b` (so), who’s.')
  })

  it('keeps spaces outside of what is bold', () => {
    expect(twin('<p><strong>Time </strong>2 weeks<b> or</b> more</p>')).toContain('**Time** 2 weeks **or** more')
  })

  it('writes terms and what is said of them as labels', () => {
    expect(
      twin(
        '<dl><div><dt>Target</dt><dd>40 %</dd></div><div><dt>Note</dt><dd><p>One <b>two</b>.</p><ul><li>three</li></ul></dd></div></dl>',
      ),
    ).toBe('Page: [/a/](/a/)\n\n- **Target:** 40 %\n- **Note:** One **two**.\n  - three\n')
  })

  it('puts the lines of a cell into one line, and leaves out a table without rows', () => {
    const md = twin(
      '<table><caption>Both</caption><thead><tr><th>Stage</th><th>Do</th></tr></thead><tbody><tr><th scope="row">Close</th><td><ul><li>Ask | sign</li><li>Wait</li></ul></td></tr></tbody></table>' +
        '<table><thead><tr><th>Deal</th></tr></thead><tbody></tbody></table>',
    )
    expect(md).toContain('Both\n\n| Stage | Do |\n| - | - |\n| Close | Ask \\| sign<br>Wait |')
    expect(md).not.toContain('Deal')
  })

  it('writes criteria as tasks to tick, and other boxes not at all', () => {
    const md = twin(
      '<ul><li><label><input type="checkbox" />The date is agreed</label></li></ul><label><input type="checkbox" />Remember</label>',
    )
    expect(md).toContain('- [ ] The date is agreed')
    expect(md).toMatch(/^Remember$/m)
  })

  it('writes no HTML that stood on the page as text', () => {
    expect(twin('<p>&lt;img src=x onerror=alert(1)&gt;</p>')).toContain('\\<img src=x')
  })
})

describe('what several pages have', () => {
  it('leads on each of them to places on that page', () => {
    const shared = '<main><p>See <a href="#gate">the gate</a>.</p></main>'
    expect(pageMarkdown(shared, '/one/')).toContain('[the gate](/one/#gate)')
    expect(pageMarkdown(shared, '/two/')).toContain('[the gate](/two/#gate)')
    expect(pageMarkdown(shared, '/of-(two/')).toContain(String.raw`[the gate](/of-\(two/#gate)`)
  })

  it('says on each of them what a drawing shows, and on each once', () => {
    const drawing = '<p>Flow<svg><desc>Qualify, then negotiate</desc><path d="M0 0" /></svg></p>'
    const said = /Qualify, then negotiate/g
    for (const main of [drawing, drawing + drawing, `<div>${drawing}</div><div>${drawing}</div>`, drawing])
      expect(twin(main).match(said), main).toHaveLength(1)
  })

  it('stays apart where it stands side by side', () => {
    const list = (item: string): string => `<div><ul><li>${item}</li></ul></div>`
    expect(twin(list('One'))).toContain('- One')
    expect(twin(`${list('One')}<section>${list('Two')}</section><p>then</p>${list('Three')}`)).toBe(
      'Page: [/a/](/a/)\n\n- One\n\n* Two\n\nthen\n\n- Three\n',
    )
    expect(twin('<section>One<div>two</div>three <b>four</b></section>')).toContain('One\n\ntwo\n\nthree **four**\n')
  })

  it('is read whole where tags aren’t whole, or look like tags and are none', () => {
    expect(twin('<ul><li>One</b></li><li>Two</li></ul>')).toContain('- One\n- Two')
    expect(twin('<p title="</p><div>">One</p><!-- <p>Draft</p> --><p>Two</p>')).toContain('/)\n\nOne\n\nTwo\n')
    expect(twin('<p>One</p><script>"</div>"</script><p>Two</p>')).toContain('/)\n\nOne\n\nTwo\n')
  })

  it('is as hidden as what it stands in', () => {
    expect(twin('<section hidden><div><p>Later</p></div></section><p>Now</p>')).not.toContain('Later')
    expect(twin('<section><div><p>Later</p></div></section><p>Now</p>')).toContain('Later')
  })
})

describe('the head of a page', () => {
  it('says its title, its sentence and where its twin belongs', () => {
    const html =
      '<html><head><title>A · Site</title><meta name="description" content="One &gt; two &quot;x&quot;"><meta property="og:title" content="A &amp; B">' +
      '<link rel="alternate" type="text/markdown" href="/base/a/index.md"></head><body><meta name="robots" content="noindex"></body></html>'
    expect(pageHead(Buffer.from(html))).toEqual({
      title: 'A & B',
      description: 'One > two "x"',
      twin: '/base/a/index.md',
      isUnlisted: false,
    })
  })

  it('says that a page is listed nowhere and has no twin', () => {
    expect(pageHead(Buffer.from('<head><meta name="robots" content="noindex"></head>'))).toEqual({
      title: '',
      description: undefined,
      twin: undefined,
      isUnlisted: true,
    })
  })
})

describe('llms.txt', () => {
  it('names the site, what stands alone, each kind of pages, and what may be skipped', () => {
    const page = (address: string, title: string, description?: string) => ({ address, title, description })
    const text = llmsText(
      [
        page('/', 'Who are you meeting?', 'We sell.'),
        page('/pricing/', 'Pricing [rules]', 'Who may give\nwhat.'),
        page('/playbooks/', 'Playbooks'),
        page('/playbooks/seller/cfo/', 'Selling to a CFO'),
        page('/rules/', 'Rules'),
        page('/rules/broken-link/', 'Broken link'),
      ],
      { name: 'Test', description: 'We sell.', absolute: (address) => `https://playbook.example.com${address}` },
    )
    expect(text).toMatchInlineSnapshot(`
      "# Test

      > We sell.

      A sales playbook. Each link leads to a page as Markdown; the model behind the pages is JSON, listed at https://playbook.example.com/api/index.json.

      ## The whole at a glance

      - [Who are you meeting?](https://playbook.example.com/index.md)
      - [Pricing \\[rules\\]](https://playbook.example.com/pricing/index.md): Who may give what.

      ## Playbooks

      - [Playbooks](https://playbook.example.com/playbooks/index.md)
      - [Selling to a CFO](https://playbook.example.com/playbooks/seller/cfo/index.md)

      ## Optional

      - [Rules](https://playbook.example.com/rules/index.md)
      - [Broken link](https://playbook.example.com/rules/broken-link/index.md)
      "
    `)
  })

  it('takes no words for marks of Markdown or HTML', () => {
    const page = { address: '/a/', title: '<img src=x onerror=alert(1)>', description: '[x](javascript:alert(1))' }
    const text = llmsText([page], { name: '<script>', description: '![x](y)', absolute: (address) => address })
    expect(text).toMatchInlineSnapshot(`
      "# \\<script>

      > !\\[x]\\(y)

      A sales playbook. Each link leads to a page as Markdown; the model behind the pages is JSON, listed at /api/index.json.

      ## The whole at a glance

      - [\\<img src=x onerror=alert(1)>](/a/index.md): \\[x]\\(javascript:alert(1))
      "
    `)
  })
})
