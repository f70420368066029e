/** Elements of HTML that vanish from authors’ text with all that is in them; others leave what is in them. */
export const takenOut = [
  ...[
    'script',
    'style',
    'template',
    'iframe',
    'noscript',
    'noembed',
    'noframes',
    'object',
    'svg',
    'math',
    'title',
    'head',
  ],
] as const
