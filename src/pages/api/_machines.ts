import type { JsonOptions } from '../../bridges/index.ts'
import { openSite } from '../_site.ts'

/** The site as machines read it. */
export function machines(): JsonOptions {
  const { handbook, render } = openSite()
  return { handbook, render }
}
