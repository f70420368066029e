import { getDocumentProxy } from 'unpdf'

/** On which page, counted from 1, each named place of a PDF stands. Chromium names the target of every inside link. */
export async function pagesOfPlaces(pdf: Uint8Array): Promise<ReadonlyMap<string, number>> {
  // pdf.js takes the bytes over: it gets a copy.
  const document = await getDocumentProxy(Uint8Array.from(pdf), { verbosity: 0 })
  try {
    const destinations = Object.entries(await document.getDestinations())
    const pages = destinations.map(async ([name, target]) => {
      const page = (target as readonly unknown[])[0] as Parameters<typeof document.getPageIndex>[0]
      return [decodeURIComponent(name), (await document.getPageIndex(page)) + 1] as const
    })
    return new Map(await Promise.all(pages))
  } finally {
    await document.destroy()
  }
}
