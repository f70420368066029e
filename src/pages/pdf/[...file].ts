import type { APIRoute, GetStaticPaths } from 'astro'
import { siteWords } from '../../compiler/vocabulary/site-words.ts'
import { currentRoot, pdfFolder, readPdf, readPrinted } from '../../workspace/index.ts'

/** The PDFs that `fieldbook print` made of this edition, at `/pdf/<name>.pdf`. */
export const getStaticPaths: GetStaticPaths = () =>
  readPrinted(pdfFolder(currentRoot())).editions.map(({ file }) => ({ params: { file } }))

export const GET: APIRoute = ({ params }) => {
  const bytes = readPdf(pdfFolder(currentRoot()), params['file'] ?? '')
  if (bytes === undefined) return new Response(siteWords.notHere.name, { status: 404 })
  return new Response(Uint8Array.from(bytes), { headers: { 'Content-Type': 'application/pdf' } })
}
