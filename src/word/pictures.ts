import type { Nodes } from 'hast'
import sharp from 'sharp'

/** A picture as Word can show it; its size in px. */
export interface Picture {
  readonly type: 'png' | 'jpg' | 'gif'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** Brings a picture into a form that every Word shows; undefined where it can’t be read. */
export async function readPicture(bytes: Uint8Array): Promise<Picture | undefined> {
  try {
    const { format, width, height } = await sharp(bytes).metadata()
    if (format === 'png' || format === 'gif') return { type: format, bytes, width, height }
    if (format === 'jpeg') return { type: 'jpg', bytes, width, height }
    // Drawings are enlarged, so that they are sharp on paper.
    const drawn = await sharp(bytes, { density: format === 'svg' ? 144 : 72 })
      .png()
      .toBuffer()
    return { type: 'png', bytes: new Uint8Array(drawn), width, height }
  } catch {
    return undefined
  }
}

/** The addresses of all pictures in a tree. */
export function picturesIn(node: Nodes): readonly string[] {
  const own = node.type === 'element' && node.tagName === 'img' ? [String(node.properties['src'] ?? '')] : []
  return [...own, ...('children' in node ? node.children.flatMap((child) => picturesIn(child)) : [])]
}
