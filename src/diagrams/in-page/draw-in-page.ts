import type { Mermaid, MermaidConfig } from 'mermaid'
import type { steps } from './steps.ts'

/** What the page is asked to draw. Plain data: it crosses from Node into the browser. */
export interface PageRequest {
  readonly text: string
  readonly configuration: MermaidConfig
  /** Colour (`#rrggbb`) → its name, see `palette.ts`. */
  readonly colourNames: Readonly<Record<string, string>>
  /** The colour of a stage's edge. */
  readonly accent: string
  /** Stands in the SVG wherever its id will be. */
  readonly idPlaceholder: string
}

/** A drawing as the browser made it, without any `<style>` element or attribute, or Mermaid's complaint as it came. */
export type PageAnswer =
  | {
      readonly ok: true
      readonly svg: string
      readonly width: number
      readonly height: number
      readonly title: string
      readonly description: string
    }
  | { readonly ok: false; readonly message: string; readonly line: number | undefined; readonly near: string }

/**
 * Draws in the browser: Mermaid's SVG with its style sheet worked into presentation attributes, and each colour of ours
 * marked with a class (`dg-fill-line`), so that a style sheet of the site can recolour it.
 *
 * Playwright sends this function to the page as text, so it can't refer to anything outside itself but the page's globals.
 */
export async function drawInPage(request: PageRequest): Promise<PageAnswer> {
  const page = globalThis as unknown as { readonly mermaid: Mermaid; readonly steps: typeof steps }
  // Mermaid would draw a complaint instead of making one.
  if (request.text.length > 50_000)
    return { ok: false, message: 'it is longer than 50,000 characters', line: 1, near: '' }

  const easel = document.createElement('div')
  document.body.replaceChildren(easel)
  Math.random = sameEveryTime()
  try {
    page.mermaid.initialize(request.configuration)
    easel.innerHTML = (await page.mermaid.render(request.idPlaceholder, request.text)).svg
  } catch (cause) {
    return complaint(cause)
  }
  const svg = easel.querySelector('svg')
  if (svg === null) return { ok: false, message: 'Mermaid drew nothing', line: undefined, near: '' }

  const title = svg.querySelector(':scope > title')?.textContent ?? ''
  const description = svg.querySelector(':scope > desc')?.textContent ?? ''
  page.steps.replaceHtmlLabels(svg)
  page.steps.flattenStyles(svg)
  page.steps.centreStateLabels(svg)
  page.steps.straightenFlow(svg, /^\s*flowchart LR\b/m.test(request.text))
  page.steps.addStageEdges(svg, request.accent)
  const size = page.steps.cropToContent(svg)
  page.steps.groupNodes(svg)
  page.steps.markColours(svg, request.colourNames)
  page.steps.cleanUp(svg)
  return { ok: true, svg: new XMLSerializer().serializeToString(svg), ...size, title, description }

  /** Git graphs make up their commits' ids; a drawing must be the same each time. */
  function sameEveryTime(): () => number {
    let state = 1
    return () => (state = (state * 48271) % 2147483647) / 2147483647
  }

  /** The parsers of Mermaid complain in three shapes: jison's, Chevrotain's and a bare message. */
  function complaint(cause: unknown): PageAnswer {
    interface Complaint {
      readonly message?: string
      readonly hash?: { readonly text?: string; readonly loc?: { readonly first_line: number } }
      readonly result?: {
        readonly lexerErrors?: readonly { readonly line?: number; readonly message: string }[]
        readonly parserErrors?: readonly { readonly message: string; readonly token: { readonly startLine?: number } }[]
      }
    }
    const { message = String(cause), hash, result } = cause as Complaint
    const lexical = result?.lexerErrors?.[0]
    const grammatical = result?.parserErrors?.[0]
    return {
      ok: false,
      message: lexical?.message ?? grammatical?.message ?? message,
      line: hash?.loc?.first_line ?? lexical?.line ?? grammatical?.token.startLine,
      near: hash?.text ?? '',
    }
  }
}
