import { inflateSync } from 'node:zlib'

/** The objects of a PDF, by their numbers. */
export interface PdfObjects {
  readonly catalog: string
  /** The text of an object; of a stream, its dictionary. */
  readonly object: (id: number) => string
  /** What an object’s `/Key 12 0 R` refers to. */
  readonly referred: (object: string, key: string) => number | undefined
  /** A stream, inflated; undefined where it isn’t one, or is packed in another way. */
  readonly stream: (id: number) => string | undefined
  /** The numbers of its pages, in order. */
  readonly pages: readonly number[]
}

/**
 * Reads a PDF that Chromium wrote: one classic cross-reference table, no object streams, one key a line (PDF 32000-1,
 * 7.5).
 *
 * @param pdf its bytes, a letter (Latin-1) each
 * @throws Error if it is written in another way
 */
export function readPdfObjects(pdf: string): PdfObjects {
  const places = placesOf(pdf)
  const object = (id: number): string => {
    const from = places[id]
    if (from === undefined || !pdf.startsWith(`${id} 0 obj\n`, from)) throw new Error(`The PDF has no object ${id}`)
    const text = pdf.slice(from + `${id} 0 obj\n`.length, pdf.indexOf('\nendobj', from))
    const stream = text.indexOf('>> stream\n')
    return stream === -1 ? text : text.slice(0, stream + 2)
  }
  const stream = (id: number): string | undefined => {
    const dictionary = object(id)
    const [, length] = /\/Length (\d+)\b(?! 0 R)/.exec(dictionary) ?? []
    if (length === undefined || !dictionary.includes('/Filter /FlateDecode')) return undefined
    const from = (places[id] ?? 0) + `${id} 0 obj\n`.length + dictionary.length + ' stream\n'.length
    return inflateSync(Buffer.from(pdf.slice(from, from + Number(length)), 'latin1')).toString('latin1')
  }
  const catalog = object(Number(/trailer\s*<<[^>]*\/Root (\d+) 0 R/.exec(pdf.slice(startOfTable(pdf)))?.[1]))
  const pagesBelow = (id: number): number[] => {
    const node = object(id)
    if (/\/Type \/Page\b/.test(node)) return [id]
    return [...(/\/Kids \[([^\]]*)\]/.exec(node)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) =>
      pagesBelow(Number(kid)),
    )
  }
  const pages = referred(catalog, 'Pages')
  return { catalog, object, referred, stream, pages: pages === undefined ? [] : pagesBelow(pages) }
}

function referred(object: string, key: string): number | undefined {
  const id = new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1]
  return id === undefined ? undefined : Number(id)
}

function startOfTable(pdf: string): number {
  return Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.slice(-100))?.[1])
}

/** Where each object begins. */
function placesOf(pdf: string): number[] {
  const table = /^xref\n0 (\d+)\n/.exec(pdf.slice(startOfTable(pdf), startOfTable(pdf) + 40))
  if (!table) throw new Error('The PDF has no classic cross-reference table')
  const from = startOfTable(pdf) + table[0].length
  return Array.from({ length: Number(table[1]) }, (_, id) => Number(pdf.slice(from + 20 * id, from + 20 * id + 10)))
}
