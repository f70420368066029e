import { join } from 'node:path'
import type { BrowserLocation } from '../browser/index.ts'
import { flowchartOf, flowOf, type Process } from '../compiler/index.ts'
import { type Book, type Drawing, type Drawings, writeDrawings } from '../workspace/index.ts'
import { type DiagramRequest, drawDiagrams } from './draw-diagrams.ts'

/**
 * Draws every flowchart and every author's diagram of a book and keeps the pictures for its pages. What was drawn
 * before isn't drawn again.
 *
 * @returns The pictures; and why there are none, where there is no browser to draw with.
 */
export async function drawBook(
  book: Book,
  browser: BrowserLocation | 'none',
  onProgress: (drawn: number, total: number) => void = () => {},
): Promise<{ readonly drawings: Drawings; readonly problem: string | undefined }> {
  const requests = [...book.handbook.all('process').flatMap(requestsOf), ...ownDiagrams(book)]
  const cacheDir = join(book.root, '.fieldbook', 'diagrams')
  const answers = await drawDiagrams(requests, { cacheDir, browser, onProgress })
  const drawn = new Map<string, Drawing>()
  const broken = new Map<string, { message: string; line: number }>()
  let problem: string | undefined
  for (const { key, text } of requests) {
    const answer = answers.get(key)
    if (answer?.ok) drawn.set(text, answer)
    else if (answer?.reason === 'broken') broken.set(text, answer)
    else problem = answer?.message
  }
  const drawings = { drawn, broken }
  writeDrawings(book.root, drawings)
  return { drawings, problem }
}

function requestsOf(process: Process): DiagramRequest[] {
  const flow = flowOf(process)
  const chart = flowchartOf(process)
  const linksOf = (width: 'wide' | 'narrow'): DiagramRequest['links'] =>
    Object.fromEntries(
      chart.nodes.map(({ node, stage, part }) => {
        const number = flow.stages.findIndex(({ id }) => id === stage)
        const question = flow.stages[number]?.gate?.question
        if (part !== 'gate' || question === undefined) return [node, { href: `#${stage}` }]
        // The wide drawing shows a gate's number, the narrow one its question.
        const name = width === 'wide' ? { name: `Gate ${number + 1}: ${question}` } : {}
        return [node, { href: `#${stage}-gate`, ...name }]
      }),
    )
  const description = flow.stages.map(({ title }) => title).join(', then ')
  return (['wide', 'narrow'] as const).map((width) => ({
    key: `${process.id}-${width}`,
    text: chart[width],
    links: linksOf(width),
    title: process.title,
    description,
  }))
}

/** The same text twice is one drawing; its key is its place among them. */
function ownDiagrams({ handbook }: Book): DiagramRequest[] {
  const texts = new Set(handbook.diagrams.map(({ value }) => value))
  return [...texts].map((text, index) => ({ key: `own-${index + 1}`, text, title: '', description: '' }))
}
