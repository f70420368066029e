import { type Document, visit, type YAMLError } from 'yaml'

/**
 * Where the quotation mark stands that none closes, as an offset; undefined where the reader complains of something else.
 * The reader notices it only where the text ends.
 */
export function openQuote(document: Document, { code, pos: [end] }: YAMLError): number | undefined {
  let opened: number | undefined
  if (code === 'MISSING_CHAR')
    visit(document, {
      Scalar: (_, { type, range }) => {
        const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'
        if (isQuoted && range?.[1] === end) opened = range[0]
      },
    })
  return opened
}
