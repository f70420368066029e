import { slug } from '../../compiler/meaning/slug.ts'
import type { SwotLine } from '../../compiler/meaning/swot.ts'

/** The anchor of a line of the SWOT in the company's page. */
export function swotAnchor({ side, name }: SwotLine): string {
  return `swot-${side}-${slug(name)}`
}
