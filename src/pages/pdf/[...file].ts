import type { APIRoute, GetStaticPaths } from 'astro'
import { editionsOf } from '../../compiler/index.ts'
import { siteWords } from '../../compiler/vocabulary/site-words.ts'
import { loadBook, pdfFolder, readPdf, readPrinted } from '../../workspace/index.ts'

/** The PDFs that were made, at `/pdf/<edition>.pdf`; none of what the handbook no longer holds. */
export const getStaticPaths: GetStaticPaths = () => {
  const { handbook, root } = loadBook()
  const known = new Set(editionsOf(handbook).map(({ name }) => name))
  return readPrinted(pdfFolder(root)).flatMap(({ name, file }) => (known.has(name) ? { params: { file } } : []))
}

export const GET: APIRoute = ({ params }) => {
  const bytes = readPdf(pdfFolder(loadBook().root), params['file'] ?? '')
  if (bytes === undefined) return new Response(siteWords.notHere.name, { status: 404 })
  return new Response(Uint8Array.from(bytes), { headers: { 'Content-Type': 'application/pdf' } })
}
