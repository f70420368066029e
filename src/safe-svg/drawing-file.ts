import { tameDrawing, writeDrawing } from './tame-drawing.ts'

/**
 * A drawing (SVG) as it may be published: nothing of it runs, links, or fetches something, also where somebody opens it by its
 * address. It is written anew from the elements and attributes that draw; what isn’t on the list is left out, so what another
 * reader of XML would have made of the file doesn’t matter. Without a drawing in the file, it is an empty one.
 *
 * @param bytes UTF-8, or in the letters that it says it is in
 */
export function cleanDrawing(bytes: Uint8Array): string {
  // Some programs name each element `svg:rect`.
  const text = lettersOf(bytes).replaceAll(/(<\/?)svg:/g, '$1')
  const drawing = tameDrawing(text, 'file')
  drawing.properties = {
    xmlns: 'http://www.w3.org/2000/svg',
    xmlnsXLink: 'http://www.w3.org/1999/xlink',
    ...drawing.properties,
  }
  return writeDrawing(drawing)
}

function lettersOf(bytes: Uint8Array): string {
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["'](iso-8859-\d+|windows-125\d)["']/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 200)),
  )
  return new TextDecoder(declared?.[1]).decode(bytes)
}
