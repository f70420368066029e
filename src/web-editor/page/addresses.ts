/** Where in the editor somebody is. */
export type Place =
  | { readonly at: 'start' }
  | { readonly at: 'page'; readonly file: string; readonly line: number | undefined }
  /** A page is to be begun, with what the link tells of it. */
  | { readonly at: 'begin'; readonly told: URLSearchParams }

/** Where it is said what there is to do. */
export const startAddress = './'

/** Where a file is edited, at one of its lines. */
export function addressOf(file: string, line?: number): string {
  return `?file=${encodeURIComponent(file)}${line === undefined ? '' : `&line=${line}`}`
}

/** Where a page is begun: its kind, and answers by question. Other programs make such links, too. */
export function beginAddress(kind: string, answers: Readonly<Record<string, string>>): string {
  return `?${new URLSearchParams({ begin: kind, ...answers }).toString()}`
}

/** The place that an address of the editor means: `?file=…&line=3`, `?begin=playbook&role=…`. */
export function placeIn(search: string): Place {
  const told = new URLSearchParams(search)
  const file = told.get('file')
  const line = Number(told.get('line') ?? undefined)
  if (file !== null) return { at: 'page', file, line: Number.isSafeInteger(line) && line > 0 ? line : undefined }
  return told.has('begin') ? { at: 'begin', told } : { at: 'start' }
}
