/**
 * A page as Astro made it, with its scripts held until it was shown: on a slow line they would take the room of what is to
 * be seen first. The page’s first script (see `components/first-script.ts`) starts them then. A page that only leads on to
 * another keeps its own as they are: nobody is to see it.
 */
export function withLateScripts(html: string): string {
  return html.includes('http-equiv="refresh"')
    ? html
    : html.replaceAll('<script type="module" src="', '<script type="late" src="')
}
