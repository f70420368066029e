import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openBook } from '../../src/workspace/index.ts'
import { refuseTakenPlaces, refuseUntrustedCode } from '../../scripts/trust.ts'
import { run, smallCompany } from './run.ts'

describe('MDX, which is code', () => {
  it.each([['build'], ['dev'], ['start'], ['print']])(
    'isn’t run by `%s` for a root that nobody vouched for',
    (command) => {
      const root = rootWithCode()
      const { status, stderr } = run(command, '--root', root)
      expect(stderr).toContain('`content/guides/setup.mdx` is MDX, which is code that would run on this machine.')
      expect(status).toBe(2)
      expect(existsSync(join(root, 'ran'))).toBe(false)
      expect(existsSync(join(root, 'dist'))).toBe(false)
    },
  )

  it('is checked all the same: reading runs nothing', () => {
    const root = rootWithCode()
    run('check', '--root', root)
    expect(existsSync(join(root, 'ran'))).toBe(false)
  })

  it('runs where somebody says so', () => {
    const book = openBook({ root: rootWithCode() })
    process.env['FIELDBOOK_TRUST_MDX'] = 'true'
    try {
      expect(() => refuseUntrustedCode(book)).not.toThrow()
    } finally {
      delete process.env['FIELDBOOK_TRUST_MDX']
    }
    expect(() => refuseUntrustedCode(book)).toThrow('--trust-mdx')
  })

  it('isn’t asked about where there is none', () => {
    expect(() => refuseUntrustedCode(openBook({ root: smallCompany() }))).not.toThrow()
  })
})

/** A guide that would leave a file behind if it ran. */
function rootWithCode(): string {
  const root = smallCompany()
  const code = `import { writeFileSync } from 'node:fs'\n\n{writeFileSync(${JSON.stringify(join(root, 'ran'))}, '')}\n`
  writeFileSync(join(root, 'content/guides/setup.mdx'), `---\ntitle: Set up\n---\n\n${code}`)
  return root
}

describe('a link in `public/`', () => {
  it.each([
    ['/etc/passwd', 'leads out of'],
    ['../.git/config', 'leads to something hidden'],
    ['.', 'leads to a folder that is reached by links already'],
  ])('to %s stops the build, so that nothing is published that isn’t meant for readers', (to, words) => {
    const root = smallCompany()
    for (const folder of ['public', '.git']) mkdirSync(join(root, folder))
    writeFileSync(join(root, '.git/config'), 'token')
    symlinkSync(to, join(root, 'public/logo.png'))
    const { status, stderr } = run('build', '--root', root)
    expect(stderr).toContain(`\`public/logo.png\` is a link that ${words}`)
    expect(status).toBe(2)
    expect(existsSync(join(root, 'dist'))).toBe(false)
  })
})

describe('a file in `public/` where the site has one of its own', () => {
  it.each(['index.html', '404.html', 'Service-Worker.js', 'llms.txt', 'pagefind/x.js', 'company/index.html'])(
    '`%s` stops the build',
    (file) => {
      const root = smallCompany()
      mkdirSync(join(root, 'public', dirname(file)), { recursive: true })
      writeFileSync(join(root, 'public', file), 'ours')
      const { status, stderr } = run('build', '--root', root)
      expect(stderr).toContain(`\`public/${file}\` would stand in the place of a file that the site has itself`)
      expect(status).toBe(2)
    },
  )

  it.each(['_headers', 'robots.txt', 'favicon.svg', 'icons/180.png', 'our-rules/index.html', 'company/card.pdf'])(
    '`%s` is none',
    (file) => {
      const root = smallCompany()
      mkdirSync(join(root, 'public', dirname(file)), { recursive: true })
      writeFileSync(join(root, 'public', file), 'ours')
      expect(() => refuseTakenPlaces(root)).not.toThrow()
    },
  )
})
