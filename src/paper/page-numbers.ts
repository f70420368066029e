import type { PdfObjects } from './pdf-objects.ts'

/** On which page, counted from 1, each named place of a PDF stands. Chromium names the target of every inside link. */
export function pagesOfPlaces({ catalog, object, pages, referred }: PdfObjects): ReadonlyMap<string, number> {
  const list = referred(catalog, 'Dests')
  if (list === undefined) return new Map()
  const numbers = new Map(pages.map((id, index) => [id, index + 1]))
  return new Map(
    [...object(list).matchAll(/\/(\S+) \[(\d+) 0 R \/XYZ/g)].map(([, name = '', page]) => [
      decodeURIComponent(name.replaceAll(/#([0-9A-Fa-f]{2})/g, '%$1')),
      numbers.get(Number(page)) ?? 0,
    ]),
  )
}
