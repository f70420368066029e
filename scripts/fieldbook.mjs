#!/usr/bin/env node
// The `fieldbook` command. Plain JavaScript, so that an older Node can start it: it hands over to the Node that the
// project brings along.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const own = [join(here, '../node_modules/node/bin/node'), join(here, '../node_modules/node/bin/node.exe')].find(
  existsSync,
)
const isNewEnough = Number(process.versions.node.split('.')[0]) >= 24

// Windows would look for `git` in the folder one stands in first, which may be somebody else’s root.
process.env.NoDefaultCurrentDirectoryInExePath ??= '1'

if (isNewEnough) {
  // Keeps what the types were stripped from, so that the next start is quicker.
  module.enableCompileCache?.(join(here, '../node_modules/.cache/fieldbook'))
  const { findBundle } = await import('./check-bundle/find.ts')
  const { main } = await import((process.argv[2] === 'check' && findBundle()) || './fieldbook.ts')
  process.exitCode = await main(process.argv.slice(2))
} else if (own) {
  const { status } = spawnSync(own, [join(here, 'fieldbook.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = status ?? 2
} else {
  process.stderr.write(
    `Fieldbook needs Node 24, and this is ${process.versions.node}. \`npm ci\` installs the right one beside it.\n`,
  )
  process.exitCode = 2
}
