/**
 * Is it a file that a browser runs where somebody opens it by its address: a page, a program, or what brings either? Hosts go
 * by any ending of a name that they know, so `offer.html.de` and `offer.html.gz` are pages, too. Drawings (SVG) are none: what
 * could run in them isn’t published.
 */
export function runsInBrowser(file: string): boolean {
  const [, ...endings] = file
    .slice(file.lastIndexOf('/') + 1)
    .toLowerCase()
    .split('.')
  const last = endings.at(-1) ?? ''
  return active.has(last) || (!known.has(last) && endings.some((ending) => active.has(ending) || ending === 'svg'))
}

/** What hosts serve as a page, as XML, which may hold one, or as a program. */
const active: ReadonlySet<string> = new Set(
  (
    'html htm shtml xhtml xht phtml php php5 asp aspx jsp cgi hta htc hxt mht mhtml xul ' +
    'xml xsl xslt xsd rng dtd xpdl wsdl owl rdf rss atom mml mathml vml svgz ' +
    'js mjs cjs ecma wasm swf jar'
  ).split(' '),
)

/** What they serve as itself, whatever stands before it in the name. */
const known: ReadonlySet<string> = new Set(
  (
    'svg png jpg jpeg gif webp avif bmp tif tiff ico pdf txt md csv tsv json ics vcf eml msg ' +
    'doc docx dotx xls xlsx xltx ppt pptx potx odt ods odp rtf pages numbers key zip 7z mp3 m4a wav mp4 m4v mov webm'
  ).split(' '),
)
