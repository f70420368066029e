/** A piece of XML that is finished. */
export interface Element {
  readonly xml: string
}

/** An element with text, or with others inside. */
export function element(name: string, content: string | readonly Element[]): Element {
  const inside = typeof content === 'string' ? escape(content) : `\n${content.map(({ xml }) => `${xml}\n`).join('')}`
  return { xml: `<${name}>${inside}</${name}>` }
}

/** A whole document, with its declaration and the namespace of its root. */
export function xmlDocument(root: string, namespace: string, content: readonly Element[]): string {
  const { xml } = element(root, content)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml.replace(`<${root}>`, `<${root} xmlns="${namespace}">`)}\n`
}

/** XML 1.0 has no control characters; what an author pasted of them is left out. */
function escape(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\ufffe\uffff]/gu, (character) => (/[\t\n\r]/.test(character) ? character : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
