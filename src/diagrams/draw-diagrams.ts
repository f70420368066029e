import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { browserVersion, BrowserWontStart, openBrowser, type BrowserLocation } from '../browser/index.ts'
import { tameDrawing } from '../safe-svg/index.ts'
import { drawingCache, type CachedDrawing, type DrawingCache } from './drawing-cache.ts'
import { idPlaceholder, openDrawingPage } from './drawing-page.ts'
import { explainFailure } from './explain-failure.ts'
import { finishSvg, type DiagramLink } from './finish-svg.ts'
import { ingredients } from './ingredients.ts'
import { shrinkSvg } from './shrink-svg.ts'

export interface DiagramRequest {
  /** Names the answer, and makes the ids in the SVG: unique among all drawings of one page. */
  readonly key: string
  /** Mermaid, of any kind of diagram. */
  readonly text: string
  /** Flowcharts only, by the node's name in the text. An href is used as it is. */
  readonly links?: Readonly<Record<string, DiagramLink>>
  /** What a screen reader says. Empty: the text's own `accTitle` and `accDescr`. */
  readonly title: string
  readonly description: string
}

export type Drawn =
  /**
   * Natural size in px, at which a flowchart's text has 15 and 16 px. `legibleFrom` is the width, a multiple of 100 px, at
   * which it still has 12 px: `diagram.css` has a class `from-…` for each.
   */
  | {
      readonly ok: true
      readonly svg: string
      readonly width: number
      readonly height: number
      readonly legibleFrom: number
    }
  | { readonly ok: false; readonly reason: 'no-browser'; readonly message: string }
  /** `line` counts from 1 within the text. */
  | { readonly ok: false; readonly reason: 'broken'; readonly message: string; readonly line: number }

export interface DrawOptions {
  readonly cacheDir: string
  readonly browser: BrowserLocation | 'none'
  /** Starts the browser; called only if something must be drawn. */
  readonly open?: (location: BrowserLocation) => Promise<Browser>
  /** Milliseconds that one drawing may take; 20 seconds where it doesn’t say. */
  readonly longest?: number
  /** Told after each drawing that wasn't in the cache. */
  readonly onProgress?: (drawn: number, total: number) => void
}

/**
 * Draws Mermaid texts as SVG for a page with the Content Security Policy `style-src 'self'`: no style element or
 * attribute; colours come from `diagram.css`. One browser draws all that the cache lacks; if it lacks nothing, none is
 * started. Equal requests give equal bytes as long as the browser's version stays the same.
 *
 * @returns An answer for every request's key. Nothing an author writes makes it throw, nor does a missing browser.
 */
export async function drawDiagrams(
  requests: readonly DiagramRequest[],
  options: DrawOptions,
): Promise<Map<string, Drawn>> {
  const texts = [...new Set(requests.map(({ text }) => text))]
  const outcome = await drawTexts(texts, options)
  return new Map(requests.map((request) => [request.key, answer(request, outcome)]))
}

function answer(request: DiagramRequest, outcome: Outcome): Drawn {
  if (!outcome.ok) return { ok: false, reason: 'no-browser', message: outcome.message }
  const drawing = outcome.drawings.get(request.text)
  if (drawing === undefined) throw new Error(`No drawing was made for \`${request.key}\``)
  if (!drawing.ok) return { ok: false, reason: 'broken', message: drawing.message, line: drawing.line }
  const svg = finishSvg(tameDrawing(drawing.svg, 'page'), idPlaceholder, {
    id: idOf(request.key),
    title: request.title || drawing.title,
    description: request.description || drawing.description,
    links: request.links ?? {},
  })
  const { width, height } = drawing
  return { ok: true, svg, width, height, legibleFrom: Math.ceil((width * 12) / 15 / 100) * 100 }
}

type Outcome =
  /** By text. */
  | { readonly ok: true; readonly drawings: ReadonlyMap<string, CachedDrawing> }
  /** No browser to draw with; the message says why. */
  | { readonly ok: false; readonly message: string }

async function drawTexts(texts: readonly string[], options: DrawOptions): Promise<Outcome> {
  const { browser, cacheDir, open = openBrowser } = options
  if (texts.length === 0) return { ok: true, drawings: new Map() }
  if (browser === 'none') return { ok: false, message: 'No browser was found to draw diagrams with' }
  try {
    const cache = drawingCache(cacheDir, ingredients(await browserVersion(browser, cacheDir, open)))
    const cached = await Promise.all(texts.map(async (text) => [text, await cache.read(text)] as const))
    const drawings = new Map(
      cached.flatMap(([text, drawing]) => (drawing === undefined ? [] : [[text, drawing] as const])),
    )
    const missing = texts.filter((text) => !drawings.has(text))
    if (missing.length > 0) await drawMissing(missing, { ...options, browser, open, cache, drawings })
    return { ok: true, drawings }
  } catch (cause) {
    if (cause instanceof BrowserWontStart) return { ok: false, message: cause.message }
    throw cause
  }
}

interface Drawing {
  readonly browser: BrowserLocation
  readonly open: (location: BrowserLocation) => Promise<Browser>
  readonly cache: DrawingCache
  readonly drawings: Map<string, CachedDrawing>
  readonly longest?: number
  readonly onProgress?: (drawn: number, total: number) => void
}

async function drawMissing(
  texts: readonly string[],
  { browser, open, cache, drawings, longest = 20_000, onProgress }: Drawing,
): Promise<void> {
  let opened = await open(browser)
  try {
    let page = await openDrawingPage(opened)
    for (const [index, text] of texts.entries()) {
      const drawn = await within(longest, page.draw(text))
      if (drawn === 'too long') {
        // Its page draws on. It isn’t kept: the machine may have had too much else to do.
        await opened.close()
        opened = await open(browser)
        page = await openDrawingPage(opened)
        drawings.set(text, { ok: false, message: tooLong(longest), line: 1 })
      } else {
        const drawing = drawn.ok ? shrunk(drawn) : { ok: false as const, ...explainFailure(text, drawn) }
        await cache.write(text, drawing)
        drawings.set(text, drawing)
      }
      onProgress?.(index + 1, texts.length)
    }
  } finally {
    await opened.close()
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | 'too long'> {
  const stop = new AbortController()
  const late = setTimeout(milliseconds, 'too long' as const, { signal: stop.signal })
  try {
    return await Promise.race([work, late])
  } finally {
    stop.abort()
    // Whichever comes second is nobody’s any more.
    work.catch(() => undefined)
    late.catch(() => undefined)
  }
}

function tooLong(milliseconds: number): string {
  return `Mermaid takes longer than ${Math.round(milliseconds / 1000)} seconds; draw less at once`
}

/** A drawing of very many parts can be drawn and not be made smaller. */
function shrunk(drawn: Extract<CachedDrawing, { ok: true }>): CachedDrawing {
  try {
    return { ...drawn, svg: shrinkSvg(drawn.svg) }
  } catch {
    return { ok: false, message: 'It has too many parts for a page; draw several with fewer', line: 1 }
  }
}

/** Readable, and unique even where two keys differ only in what an id can't hold. */
function idOf(key: string): string {
  const readable = key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
  return `diagram-${readable}-${createHash('sha256').update(key).digest('hex').slice(0, 6)}`
}
