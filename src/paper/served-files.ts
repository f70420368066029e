import type { BrowserContext } from 'playwright-core'
import { readPrintFont, usePrintFonts } from './print-fonts.ts'

/** Where an edition seems to be, for the browser that prints it. */
export const editionAddress = 'http://edition.invalid/edition.html'

export interface ServedFiles {
  /** The path the site is served under, `/` at its end. */
  readonly base: string
  /** A file of the built site by its path without the base path: `assets/site.css`. */
  readonly file: (path: string) => Uint8Array | undefined
  /** The document to print now. */
  readonly html: () => string
}

/** A document with the site’s stylesheets in it: each that the browser has to ask for costs the time of half a page. */
export function withStylesheets(html: string, { base, file }: Omit<ServedFiles, 'html'>): string {
  return html.replaceAll(/<link [^>]*>/g, (link) => {
    const [, address = ''] = /\shref="([^"]*)"/.exec(link) ?? []
    const style = /\srel="stylesheet"/.test(link) ? file(decodeURIComponent(address.slice(base.length))) : undefined
    if (style === undefined) return link
    return `<style>${usePrintFonts(Buffer.from(style).toString()).replaceAll('</', String.raw`<\/`)}</style>`
  })
}

/** Nothing is fetched from anywhere: the document, the site’s own files and the typefaces are all there is. */
export async function serveEdition(context: BrowserContext, { base, file, html }: ServedFiles): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.href === editionAddress) return route.fulfill({ body: html(), contentType: 'text/html; charset=utf-8' })
    if (url.origin !== new URL(editionAddress).origin) return route.abort()
    const path = decodeURIComponent(url.pathname.slice(base.length))
    const bytes = readPrintFont(url.pathname) ?? file(path)
    if (bytes === undefined) return route.fulfill({ status: 404, body: '' })
    return route.fulfill({
      body: Buffer.from(bytes),
      contentType: contentTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    })
  })
}

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  woff2: 'font/woff2',
}
