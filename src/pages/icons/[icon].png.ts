import type { APIRoute } from 'astro'
import sharp from 'sharp'
import { iconOf, pngIcons } from '../_icon.ts'
import { openSite } from '../_site.ts'

export function getStaticPaths() {
  return Object.entries(pngIcons).map(([icon, props]) => ({ params: { icon }, props }))
}

/** The site’s sign for home screens, which don’t take SVG. */
export const GET: APIRoute<(typeof pngIcons)[keyof typeof pngIcons]> = async ({ props: { size, bleed } }) => {
  const svg = Buffer.from(iconOf(openSite().handbook.settings.accent, bleed))
  const png = await sharp(svg, { density: (72 * size) / 32 })
    .resize(size, size)
    .png()
    .toBuffer()
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } })
}
