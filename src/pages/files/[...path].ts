import { siteWords } from '../../compiler/vocabulary/site-words.ts'
import type { APIRoute, GetStaticPaths } from 'astro'
import { filePolicy, isShownByViewer } from '../../workspace/index.ts'
import { fileBytes, listedFiles } from './_listed-files.ts'

/** Pictures, worksheets and other files that lie beside the sources, at `/files/<path from the root>`. */
export const getStaticPaths: GetStaticPaths = () => listedFiles().map((file) => ({ params: { path: file } }))

export const GET: APIRoute = ({ params }) => {
  const file = params['path'] ?? ''
  const bytes = fileBytes(file)
  if (bytes === undefined) return new Response(siteWords.notHere.name, { status: 404 })
  // A host that serves the built site sends the same: `fieldbook headers`.
  const policy = isShownByViewer(file) ? undefined : { 'Content-Security-Policy': filePolicy }
  return new Response(bytes, { headers: { 'Content-Type': typeOf(file), ...policy } })
}

function typeOf(file: string): string {
  return types[file.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  ics: 'text/calendar; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
}
