import { cleanDrawing } from '../../safe-svg/index.ts'
import { loadBook, readAsset } from '../../workspace/index.ts'

/** The files that lie beside the sources, by their paths from the root: pictures, worksheets and others. */
export function listedFiles(): readonly string[] {
  return loadBook().files.assets.map(({ file }) => file)
}

/** What such a file is handed out as. Undefined for one that isn’t listed. */
export function fileBytes(file: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = readAsset(loadBook(), file)
  if (bytes === undefined) return undefined
  return /\.svg$/i.test(file) ? new TextEncoder().encode(cleanDrawing(bytes)) : Uint8Array.from(bytes)
}
