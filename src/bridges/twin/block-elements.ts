/** Elements that begin and end a line. */
export const blockElements: ReadonlySet<string> = new Set(
  'address article aside blockquote body br caption col colgroup dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul wbr'.split(
    ' ',
  ),
)
