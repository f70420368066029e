import { compile, type Handbook } from '../src/compiler/index.ts'

export interface Extras {
  /** The content of `fieldbook.yaml`. */
  readonly settings?: string
  /** Files that sources may link to. */
  readonly assets?: readonly string[]
  readonly drafts?: boolean
}

/** The handbook that files compile to, path → text, on 2026-11-22. */
export function handbookOf(files: Readonly<Record<string, string>>, { settings = 'name: Test', assets = [], drafts = false }: Extras = {}): Handbook {
  return compile({
    settings: source('fieldbook.yaml', settings),
    sources: Object.entries(files).map(([file, text]) => source(file, text)),
    assets: assets.map((file) => ({ file, bytes: 1000 })),
    today: '2026-11-22',
    drafts,
  }).handbook
}

function source(file: string, text: string) {
  return { file, bytes: new TextEncoder().encode(text), origin: 'company' } as const
}
