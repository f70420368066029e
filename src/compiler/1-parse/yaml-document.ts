import { type Document, isScalar, type LineCounter, parseDocument, visit, YAMLParseError } from 'yaml'

/**
 * Parses YAML, with its errors in their order. The parser compares each key with all before it, which takes a minute for a
 * hundred thousand, so the keys that stand twice are found here.
 */
export function parseYaml(text: string, lineCounter: LineCounter): Document {
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error', uniqueKeys: false })
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const from = key.range?.[0] ?? 0
        if (seen.has(key.value))
          document.errors.push(new YAMLParseError([from, from + 1], 'DUPLICATE_KEY', 'Map keys must be unique'))
        seen.add(key.value)
      }
    },
  })
  document.errors.sort((a, b) => a.pos[0] - b.pos[0])
  return document
}
