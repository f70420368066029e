import { describe, expect, it } from 'vitest'
import { compile, editBytes, type Finding } from '../../../src/compiler/index.ts'
import { compiled } from '../compiled.ts'
import { library, playbook, process } from '../derive/sample.ts'

type Files = Readonly<Record<string, string>>

const company: Files = {
  ...process,
  ...library,
  ...playbook(
    'finance',
    '## Qualification',
    '- **They will:** name a figure',
    '### If they say [No budget this year](../../content/objections/no-budget.md)',
    '### Send',
    '- [Worksheet](../../content/collateral/worksheet.md)',
  ),
}
const selling = 'playbooks/seller/finance.md'

describe('a live page that names a draft', () => {
  it.each([
    [
      'content/processes/sale.md',
      `${selling}:5 \`Sale\` is a draft, so the playbook is published without gates, times and approvals`,
    ],
    [
      'content/roles/seller.md',
      `${selling}:3 \`Seller\` is a draft, so the playbook is published without its seller, and no role’s page leads to it`,
    ],
    [
      'content/personas/finance.md',
      `${selling}:4 \`Finance\` is a draft, so the playbook is published without its buyer, and no buyer’s page leads to it`,
    ],
    [
      'content/objections/no-budget.md',
      `${selling}:12 \`No budget this year\` is a draft, so this heading is published without its answer`,
    ],
    [
      'content/collateral/worksheet.md',
      `${selling}:17 \`Worksheet\` is a draft, so its name is published as plain words, with nothing behind them`,
    ],
    [
      'content/roles/seller.md',
      'content/processes/sale.md:4 `Seller` is a draft, so this page is published as if `roles` didn’t name it',
    ],
  ])('is told what its readers miss of %s', (file, message) => {
    expect(told(withStatus(company, file, 'draft'))).toContain(message)
  })

  it('is told the same while drafts are shown', () => {
    for (const file of Object.keys(library)) {
      const files = withStatus(company, file, 'draft')
      expect(told(files, true)).toEqual(told(files, false))
    }
  })

  it('may leave the name out until then, unless a playbook needs it', () => {
    const hint = (file: string) => reliances(withStatus(company, file, 'draft')).at(-1)?.hint
    expect(hint('content/collateral/worksheet.md')).toBe(
      'Remove `status: draft` from `content/collateral/worksheet.md` once it is ready; until then, leave the name out here, or write `status: draft` into `playbooks/seller/finance.md`, too.',
    )
    expect(hint('content/processes/sale.md')).toBe(
      'Remove `status: draft` from `content/processes/sale.md` once it is ready; until then, write `status: draft` into `playbooks/seller/finance.md`, too.',
    )
  })

  it('is one slip with others that miss the same', () => {
    const files = withStatus(
      { ...company, ...playbook('operations-manager', '## Qualification', '- **They will:** show the line') },
      'content/processes/sale.md',
      'draft',
    )
    const found = reliances(files)
    expect(found.map(({ at }) => at.file)).toEqual([selling, 'playbooks/seller/operations-manager.md'])
    expect(new Set(found.map(({ sameAs }) => sameAs)).size).toBe(1)
    expect(found[0]?.related.map(({ at }) => at.file)).toEqual(['content/processes/sale.md'])
  })

  it('isn’t told that the objection has no answer as well', () => {
    const { findings } = compiled(withStatus(company, 'content/objections/no-budget.md', 'draft'))
    const there = findings.filter(({ at }) => at.file === selling && at.start.line === 12)
    expect(there.map(({ rule }) => rule)).toEqual(['relies-on-draft'])
  })

  it('isn’t told that there are no people where they are drafts', () => {
    const owned: Files = {
      ...company,
      'content/people.md': '---\ntitle: People\nstatus: draft\n---\n\n## Coach\n\n- **Role:** Seller\n',
    }
    const files = { ...owned, [selling]: owned[selling]!.replace('---\n', '---\nowner: Coach\nreviewers: [Coach]\n') }
    const { findings } = compiled(files)
    const messages = findings
      .filter(({ rule }) => /^(owner-unknown|unknown-name|relies-on-draft)$/.test(rule))
      .map(({ message }) => message)
    expect([...new Set(messages)]).toEqual([
      '`content/people.md` is a draft, so pages are published without the people they name',
    ])
  })
})

describe('nothing is told of', () => {
  it.each(['draft', 'retired'])('names in a page that is %s itself', (status) => {
    const files = withStatus(withStatus(company, 'content/collateral/worksheet.md', 'draft'), selling, status)
    expect(told(files)).toEqual([])
  })

  it.each(['draft', 'retired'])('a link in running text to what is %s', (status) => {
    const files = {
      ...library,
      'content/guides/a.md': '---\ntitle: A\n---\n\nSee the [sheet](../collateral/worksheet.md).\n',
    }
    expect(told(withStatus(files, 'content/collateral/worksheet.md', status))).toEqual([])
  })

  it('names in Fieldbook’s own pages', () => {
    const file = 'docs/guides/a.md'
    const sources = Object.entries({
      ...withStatus(library, 'content/roles/seller.md', 'retired'),
      [file]: '---\ntitle: A\nroles: [seller]\n---\n\nText.\n',
    }).map(([path, text]) => ({
      file: path,
      bytes: new TextEncoder().encode(text),
      origin: path === file ? ('fieldbook' as const) : ('company' as const),
    }))
    const { findings, handbook } = compile({ settings: undefined, sources, assets: [], today: '2026-11-22' })
    expect(handbook.all('guide')[0]?.front.roles).toEqual(['seller'])
    expect(findings.filter(isReliance)).toEqual([])
  })

  it('a name that is misspelt', () => {
    const files = withStatus(company, 'content/processes/sale.md', 'draft')
    expect(told({ ...files, [selling]: files[selling]!.replace('process: sale', 'process: sail') })).toEqual([])
  })

  it('the successor that a live page states ahead of time', () => {
    const files = withStatus(library, 'content/roles/engineer.md', 'draft')
    const seller = files['content/roles/seller.md']!.replace('type:', 'successor: engineer\ntype:')
    expect(told({ ...files, 'content/roles/seller.md': seller })).toEqual([])
  })
})

describe('a live page that names a retired entry', () => {
  const sheet = 'content/collateral/worksheet.md'

  it.each([
    ['content/processes/sale.md', `${selling}:5 \`Sale\` is retired, and sellers still work by it here`],
    ['content/roles/seller.md', `${selling}:3 \`Seller\` is retired, and this playbook is still written for it`],
    ['content/personas/finance.md', `${selling}:4 \`Finance\` is retired, and this playbook still sells to it`],
    [
      'content/objections/no-budget.md',
      `${selling}:12 \`No budget this year\` is retired, and readers are still led to it here`,
    ],
    [sheet, `${selling}:17 \`Worksheet\` is retired, and sellers still get it here to use`],
  ])('is told that it still leads to %s', (file, message) => {
    expect(told(withStatus(company, file, 'retired'))).toContain(message)
  })

  it('is offered the successor, in a link with its address', () => {
    const files = retired(company, sheet, 'Cost of waiting')
    const [finding] = reliances(files)
    expect(finding?.message).toBe(
      '`Worksheet` is retired, and sellers still get it here to use; `Cost of waiting` took its place',
    )
    expect(finding?.hint).toBe('Write `Cost of waiting` here, or retire this page, too, with `status: retired`.')
    expect(mended(files, finding)[selling]).toBe(
      files[selling]!.replace(
        '[Worksheet](../../content/collateral/worksheet.md)',
        '[Cost of waiting](../../content/collateral/cost-of-waiting.md)',
      ),
    )
  })

  it('is offered the successor by its id where ids are written, and by its title where titles are', () => {
    const files = retired(company, 'content/roles/seller.md', 'Engineer')
    const [finding] = reliances(files).filter(({ at }) => at.file === 'content/processes/sale.md')
    const everywhere = finding?.fixes.filter(({ title }) => title.includes('in all'))
    const text = mended(files, finding && { ...finding, fixes: everywhere ?? [] })['content/processes/sale.md']
    expect(text).toContain('roles: [engineer]')
    expect(files['content/processes/sale.md']).toContain('- **Lead:** Seller')
    expect(text).not.toContain('- **Lead:** Seller')
  })

  it('is led past a successor that is retired, and to none that is a draft', () => {
    const more = {
      ...company,
      'content/collateral/third.md': '---\ntitle: Third\ntype: worksheet\nshare: buyer\n---\n\nText.\n',
    }
    const chain = retired(retired(more, sheet, 'Cost of waiting'), 'content/collateral/cost-of-waiting.md', 'Third')
    expect(told(chain)).toContain(
      `${selling}:17 \`Worksheet\` is retired, and sellers still get it here to use; \`Third\` took its place`,
    )
    const circle = retired(chain, 'content/collateral/third.md', 'Worksheet')
    expect(told(circle)).toContain(`${selling}:17 \`Worksheet\` is retired, and sellers still get it here to use`)
    const draft = withStatus(retired(more, sheet, 'Third'), 'content/collateral/third.md', 'draft')
    expect(reliances(draft)[0]?.hint).toBe(
      'Name here what is used instead, or leave the name out: `Third`, its `successor`, isn’t live.',
    )
    expect(reliances(draft, true)).toEqual(reliances(draft))
  })

  it('moves with the role or the persona it is named after', () => {
    const found = reliances(retired(company, 'content/personas/finance.md', 'Operations manager'))
    const { hint, fixes } = found.find(({ at }) => at.file === selling)!
    expect(hint).toBe(
      'Move the file to `playbooks/seller/operations-manager.md` and write `persona: operations-manager`, or retire this page, too, with `status: retired`.',
    )
    expect(fixes).toEqual([])
  })

  it('leaves the name out where it took that place itself', () => {
    const files = retired(
      {
        ...library,
        'content/glossary/a.md': '---\ntitle: A\n---\n\nText.\n\n- **See also:** B\n',
        'content/glossary/b.md': '---\ntitle: B\n---\n\nText.\n',
      },
      'content/glossary/b.md',
      'A',
    )
    const [finding] = reliances(files)
    expect(finding?.hint).toBe('Leave the name out: this page took its place.')
    expect(finding?.fixes).toEqual([])
  })

  it('isn’t told of the person who answers for it', () => {
    const people =
      '---\ntitle: People\nstatus: retired\nsuccessor: Coach\n---\n\n## Coach\n\n- **E-mail:** a@example.com\n'
    const seller = library['content/roles/seller.md']!.replace('type:', 'owner: Coach\ntype:')
    expect(told({ ...library, 'content/people.md': people, 'content/roles/seller.md': seller })).toEqual([])
  })
})

function withStatus(files: Files, file: string, status: string): Files {
  return { ...files, [file]: files[file]!.replace(/\n---\n/, `\nstatus: ${status}\n---\n`) }
}

function retired(files: Files, file: string, successor: string): Files {
  return withStatus(files, file, `retired\nsuccessor: ${successor}`)
}

function reliances(files: Files, drafts = false): readonly Finding[] {
  const sources = Object.entries(files).map(([file, text]) => ({
    file,
    bytes: new TextEncoder().encode(text),
    origin: 'company' as const,
  }))
  return compile({ settings: undefined, sources, assets: [], today: '2026-11-22', drafts }).findings.filter(isReliance)
}

function told(files: Files, drafts = false): string[] {
  return reliances(files, drafts).map(({ at, message }) => `${at.file}:${at.start.line} ${message}`)
}

function isReliance({ rule }: Finding): boolean {
  return rule.startsWith('relies-on-')
}

/** The files after the first mend of a finding. */
function mended(files: Files, finding: Finding | undefined): Files {
  const edits = finding?.fixes[0]?.edits ?? []
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => {
      const own = edits.filter(({ at }) => at.file === file)
      return [file, new TextDecoder().decode(editBytes(new TextEncoder().encode(text), own))]
    }),
  )
}
