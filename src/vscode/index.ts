import { strToU8, zipSync } from 'fflate'
import { bundleClient } from './bundle-client.ts'
import { manifest } from './manifest.ts'
import { contentTypes, packageManifest } from './package-parts.ts'

/** What the extension takes over from the project. */
export interface ExtensionOptions {
  readonly version: string
  readonly license: string
  /** The text of the licence. */
  readonly licenseText: string
  /** The oldest VS Code that the client works in: `^1.82.0`. */
  readonly engine: string
}

/** The extension for VS Code as a `.vsix` file, which is a zip with its own table of contents. */
export async function packExtension(options: ExtensionOptions): Promise<Uint8Array> {
  const own = manifest(options)
  const files: Record<string, string> = {
    'extension.vsixmanifest': packageManifest(options),
    '[Content_Types].xml': contentTypes,
    'extension/package.json': `${JSON.stringify(own, undefined, 2)}\n`,
    'extension/readme.md': readme,
    'extension/license.txt': options.licenseText,
    'extension/client.cjs': await bundleClient(),
  }
  const zipped = Object.entries(files).map(([file, text]) => [file, strToU8(text)] as const)
  // One and the same source gives the same file, byte for byte.
  return zipSync(Object.fromEntries(zipped), { mtime: '1980-01-01T12:00:00' })
}

const readme = `# Fieldbook

Says what is to fix in a sales playbook while you write it: marks, mends, completion, hover, go to definition, and renaming
an id everywhere.

It starts by itself in a folder that holds a \`fieldbook.yaml\`, and needs Fieldbook on the same machine: in that folder, in
one above it, or where the setting “Fieldbook: Program” says.
`
