import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { packExtension } from '../src/vscode/index.ts'
import { generatorRoot } from '../src/workspace/index.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

/** Packs the extension for VS Code into a file that can be installed. */
export const vscode: Command = {
  usage: 'vscode [--out fieldbook.vsix]',
  about:
    'Packs the extension for VS Code into a file to install it from.\n' +
    'In VS Code: Extensions, the menu “…”, Install from VSIX. On a command line: `code --install-extension fieldbook.vsix`.',
  run: async (args) => {
    const { values } = readOptions(args, { out: { type: 'string', default: 'fieldbook.vsix' } })
    const { version, license, devDependencies } = JSON.parse(read('package.json')) as Package
    const packed = await packExtension({
      version,
      license,
      licenseText: read('LICENSE'),
      engine: `^${devDependencies['@types/vscode']}`,
    })
    writeFileSync(values.out, packed)
    const file = resolve(values.out)
    process.stdout.write(`The extension stands in ${file}. Install it with \`code --install-extension ${file}\`.\n`)
    return 0
  },
}

interface Package {
  readonly version: string
  readonly license: string
  readonly devDependencies: Readonly<Record<string, string>>
}

function read(file: string): string {
  return readFileSync(join(generatorRoot, file), 'utf8')
}
