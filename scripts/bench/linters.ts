import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Measured, measureProgram } from './measure.ts'

/** Fetched when they are needed: nothing of Fieldbook is made with them. */
const dependencies = {
  'markdownlint-cli2': '0.24.1',
  'remark-cli': '12.0.1',
  'remark-frontmatter': '5.0.0',
  'remark-gfm': '4.0.1',
  'remark-preset-lint-consistent': '6.0.1',
  'remark-preset-lint-recommended': '7.0.1',
}

/** What linters of Markdown take to look at the same files, by their names and versions. */
export function benchLinters(root: string): ReadonlyMap<string, Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-linters-'))
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' })
    const program = (path: string): string => join(folder, 'node_modules', path)
    const plugins = [
      'remark-frontmatter',
      'remark-gfm',
      'remark-preset-lint-recommended',
      'remark-preset-lint-consistent',
    ]
    const uses = plugins.flatMap((name) => ['--use', program(`${name}/index.js`)])
    // Both end with 1 where they find something, and here they find plenty.
    const passes = (status: number | null): boolean => status === 0 || status === 1
    return new Map([
      [
        `remark-cli ${dependencies['remark-cli']}, recommended and consistent`,
        measureProgram([program('remark-cli/cli.js'), root, '--quiet', '--no-stdout', '--no-config', ...uses], {
          passes,
        }),
      ],
      [
        `markdownlint-cli2 ${dependencies['markdownlint-cli2']}`,
        measureProgram([program('markdownlint-cli2/markdownlint-cli2-bin.mjs'), '--no-globs', `${root}/**/*.md`], {
          passes,
        }),
      ],
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
