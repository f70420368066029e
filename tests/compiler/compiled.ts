import { compile, type Output } from '../../src/compiler/index.ts'

/** Compiles a few files given as text, on a fixed day. */
export function compiled(files: Readonly<Record<string, string | Uint8Array>>, today = '2026-11-22'): Output {
  const sources = Object.entries(files).map(([file, text]) => ({
    file,
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    origin: 'company' as const,
  }))
  return compile({
    settings: sources.find((source) => source.file === 'fieldbook.yaml'),
    sources: sources.filter((source) => source.file.endsWith('.md')),
    assets: sources
      .filter((source) => !/\.(md|yaml)$/.test(source.file))
      .map(({ file, bytes }) => ({ file, bytes: bytes.length })),
    today,
  })
}

/** A process of one stage with the given lines in it. */
export function stageWith(...lines: readonly string[]): Record<string, string> {
  const text = [
    '---',
    'title: Sale',
    'type: opportunity',
    'roles: [seller]',
    '---',
    '',
    '## Qualification',
    '',
    ...lines,
    '',
  ]
  return {
    'content/processes/sale.md': text.join('\n'),
    'content/roles/seller.md': '---\ntitle: Seller\ntype: sales\n---\n\nSells.\n',
  }
}
