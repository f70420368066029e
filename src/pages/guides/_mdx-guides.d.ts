/** The MDX guides of the root that is built, by the path of their source: see `mdxGuides` in the workspace. */
declare module 'virtual:fieldbook-mdx-guides' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js'

  interface MdxGuide {
    readonly Content: AstroComponentFactory
    readonly getHeadings: () => readonly { readonly depth: number; readonly slug: string; readonly text: string }[]
    /** The source as it is written. */
    readonly text: string
  }
  const guides: Readonly<Record<string, MdxGuide | undefined>>
  export default guides
}
