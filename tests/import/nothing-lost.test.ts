import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everything, imported } from './handbook.ts'

/**
 * What pages of public handbooks hold, and what Word, Pandoc, Hugo, Jekyll, Docusaurus and Notion leave in them. Each `§`
 * becomes a word of its own, so that a lost one is seen wherever it stood; the same holds for what stands in addresses.
 */
const pieces = [
  '§ § §',
  '# §',
  '## § {.unnumbered}',
  '### § {#sec-§ .x key="§"} ',
  '§\n===\n\n§\n---',
  '####### §',
  '## Pain points\n\n- § \\_ §',
  '## Goals\n\n§\n\n## Goals\n\n§',
  '## Evidence\n\n§\n## §\n§',
  '- **Price:** §\n- **§:** §\n  - §\n    1. §',
  '> §\n> ## §\n> - §',
  '- [ ] §\n- [x] § [§](https://example.com/§)',
  '| § | § |\n| --- | :-: |\n| § \\| § | [§](https://example.com/§) |',
  '```js\n<a name="§"></a> {.§} \\_ § [§](§.md)\n\n\n\n\n§\n```',
  '    § <span>§</span>',
  '`{.§}` `` § ` § ``',
  '§\\_§ \\"§\\" 1\\. § \\(§\\) \\[§\\] \\*§\\* \\# § a\\|b§',
  '<a name="§"></a>§ <a id=\'§\'/> <span id="§"></span>',
  '[]{#§ .anchor}§ [§]{.smart-tag} [[§]{.underline}]{.mark} [§](https://example.com/§){.§ target="_blank"}',
  '<span class="§">§</span> <font color="red">§ <b></b></font> <o:p></o:p> <st1:place w:st="on">§</st1:place>',
  '<!--[if gte mso 9]><xml>§</xml><![endif]-->§',
  '<!-- § -->\n\n§ <!-- § --> §',
  '::: {.§}\n§\n:::\n\n:::note §\n§\n:::\n\n:::unknown §\n§\n:::',
  '<div class="§">\n\n§\n\n</div>',
  '<p align="center">§ <img src="https://example.com/§.png" alt="§"> <a href="https://example.com/§">§</a></p>',
  '<table><thead><tr><th>§</th></tr></thead><tbody><tr><td><p>§</p><ul><li>§</li><li>§</li></ul></td></tr></tbody></table>',
  '<table><tr><td>§<table><tr><td>§</td></tr></table></td><td colspan="2">§</td></tr></table>',
  '<details><summary>§</summary>\n\n§\n\n</details>',
  '<p>§ <b>§',
  '§ <a href="https://example.com/§" title="§">§ **§**</a> <img src=\'https://example.com/§\' alt="§ §"/> §',
  '![§ [§]](https://example.com/§ "§") [§ `]` §](<https://example.com/§>)',
  '[§][§-ref] [§] and\n\n[§-ref]: https://example.com/§ "§"\n[§]: <https://example.com/§>',
  '<https://example.com/§> https://example.com/§ §@example.com mailto:§@example.com',
  '[[§]] [[§|§]] [§](§ §.md) [§] (https://example.com/§) [§](https://example.com/§',
  '[§](nowhere-§.md) [§](/§/§/) [§](../../§.md#§) [§](#§) [§]() [](https://example.com/§)',
  '{{< ref "§.md" >}} [§]({{< relref "§" >}}) {{% § %}} {% include §.html %} {: .§}\n{:toc §}',
  '[[_TOC_]]\n\n* TOC\n{:toc}\n\n§',
  '§[^§]\n\n[^§]: § [§](https://example.com/§)\n    §',
  '$$ § $$ and \\§ && &nbsp;§&nbsp; &lt;§&gt; &copy;§',
  '---\n\n§\n\n---\n\n***\n§',
  '\u200b§\u00a0§\ufeff ﬁ§ é§ 日本§ 😀§',
  '\t§\r\n§\r§',
  'import § from "§"\n\n<§ prop={§} />',
  '****§ ** ** __§__ **§**§ un**§**§',
  '\\\n§\\\n§  \n§',
]

/** What makes people, a playbook or a journey of a page where its path says so. */
const shaped: Readonly<Record<string, string>> = {
  'sales/contacts.md':
    '§\n\n## § §\n\n| Name | E-mail | Job title | § | Ask about |\n| --- | :-: | --- | --- | --- |\n| § | §@example.com | § | [§](https://example.com/§) | § |\n| **§**<br>§ | [§](mailto:§@example.com) | § \\| § | `§` | |\n| [§](https://example.com/§) | §@example.com § | | ![§](https://example.com/§) | § |\n\n### §\n\n§ [§](#§)\n\n| § | § |\n| --- | --- |\n| § | § |\n\n    §\n',
  'sales/team/README.md':
    '# Team directory\n\n§\n\n## §\n\n- Email: [§](mailto:§@example.com)\n- Phone: §\n- §: §\n\n### §\n\n§ ![§](https://example.com/§)\n\n## [§](https://example.com/§)\n\n§@example.com §\n\n> §\n',
  'playbooks/account-executive/cfo.md':
    '§\n\n## Overview\n\n§\n\n## §\n\n§\n\n## 1. Qualification\n\n### Discovery questions\n\n- §\n\n### Objection: §\n\n§\n\n### Objections [§](https://example.com/§)\n\n§\n\n## §\n\n### Questions\n\n§\n\n## Resources\n\n[§](https://example.com/§)\n',
  'Customer journeys/plant.md':
    '§\n\n## Overview\n\n§\n\n## Step 1: §\n\n### §\n\n§\n\n## Step 2: § [§](https://example.com/§)\n\n- **They do:** §\n- **§:** §\n\n## See also\n\n§\n',
}

const fronts = [
  '',
  '---\ntitle: §\ndescription: §\ntags: [§, §] # §\nowner: §\naliases: [/§/]\n---\n',
  '---\ntitle: "§: §"\n# §\naliases: [§]\n§: [broken\n---\n',
  '---\n§ § §\n---\n',
  '---\ntitle: §\nno end §\n',
  '+++\ntitle = "§"\nweight = "§"\n+++\n',
  '\ufeff---\r\ntitle: §\r\ndraft: true\r\nn§: &a [§]\r\nm: *a\r\n---\r\n',
]

const paths = [
  'a.md',
  '_index.md',
  'README.md',
  'sales/personas/CFO.md',
  'sales/Personas/cfo.MD',
  'sales/objections/Too expensive.md',
  'sales/process/Closing & more.md',
  'sales/templates/Ünïcode – name.markdown',
  'sales/roles/account-executive/index.md',
  'x/con.page.mdx',
  ...Object.keys(shaped),
]

describe('nothing of what is imported is lost', () => {
  it.each(pieces)('%j', (piece) => {
    for (const path of paths) expectAll([[path, piece]])
  })

  it('of people, playbooks and journeys', () => {
    const kinds = Object.entries(shaped).map(([path, text]) => {
      expectAll([[path, text]])
      return imported({ [path]: text.replaceAll('§', 'w') }).sources[0]?.page.guess.kind
    })
    expect(kinds).toEqual(['person', 'person', 'playbook', 'journey'])
  })

  it('whatever stands together, in whatever files', () => {
    const page = fc.tuple(
      fc.constantFrom(...fronts),
      fc.array(fc.constantFrom(...pieces, ...Object.values(shaped)), { minLength: 1, maxLength: 8 }),
      fc.constantFrom('\n\n', '\n\n\n\n\n', '\n'),
    )
    const pages = fc.uniqueArray(fc.tuple(fc.constantFrom(...paths), page), {
      selector: ([path]) => path,
      minLength: 1,
    })
    fc.assert(
      fc.property(pages, (list) => {
        expectAll(list.map(([path, [front, parts, gap]]) => [path, front + parts.join(gap)]))
      }),
      { numRuns: 150 },
    )
  })
})

function expectAll(list: readonly (readonly [string, string])[]): void {
  let count = 0
  const texts = list.map(([path, text]) => [path, text.replaceAll('§', () => `q${++count}z`)] as const)
  const said = everything(imported(Object.fromEntries(texts)))
  const lost = Array.from({ length: count }, (_, index) => `q${index + 1}z`).filter((word) => !said.includes(word))
  const links = texts.flatMap(([, text]) => text.match(/https:\/\/example\.com\/q\d+z/g) ?? [])
  expect({ lost, links: links.filter((link) => !said.includes(link)), texts }).toEqual({ lost: [], links: [], texts })
}
