/**
 * A page as Astro made it, with its scripts held until it was shown: on a slow line they would take the room of what is to
 * be seen first. The page’s first script (see `components/first-script.ts`) starts them in their order.
 */
export function withLateScripts(html: string): string {
  return html.replaceAll('<script type="module" src="', '<script type="late" src="')
}
