import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes } from 'mdast'
import Papa from 'papaparse'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parseMarkdown } from '../../src/compiler/index.ts'

/** What of the files for other programs would run, load or be computed in the program that opens them; or can't be read. */
export function machineDangers(folder: string): {
  dangers: readonly string[]
  looked: Readonly<Record<string, number>>
} {
  const looked: Record<string, number> = {}
  const dangers = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const ending = /\.(\w+)$/.exec(file)?.[1] ?? ''
    const look = looks[ending]
    // What lies beside the sources is served as it is.
    if (look === undefined || /^(files|pagefind|assets)\//.test(file)) return []
    looked[ending] = (looked[ending] ?? 0) + 1
    return look(readFileSync(join(folder, file), 'utf8')).map((danger) => `${file}: ${danger}`)
  })
  return { dangers, looked }
}

const looks: Readonly<Record<string, (text: string) => readonly string[]>> = {
  json: unreadableJson,
  webmanifest: unreadableJson,
  ics: strayLines,
  csv: formulas,
  md: markdownDangers,
  txt: markdownDangers,
}

function unreadableJson(text: string): readonly string[] {
  try {
    JSON.parse(text)
    return []
  } catch (error) {
    return [String(error)]
  }
}

/** Lines of a calendar that no calendar of ours has: a text that got out of its value. */
function strayLines(text: string): readonly string[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  const known =
    /^(BEGIN|END|VERSION|PRODID|CALSCALE|X-WR-CALNAME|UID|DTSTAMP|DTSTART;VALUE=DATE|DTEND;VALUE=DATE|SUMMARY|DESCRIPTION|URL|TRANSP):/
  return lines.filter((line) => line !== '' && (!known.test(line) || /^URL:(?!https?:)/.test(line)))
}

function formulas(text: string): readonly string[] {
  const plain = text.replace(/^\ufeff/, '')
  const { errors } = Papa.parse<string[]>(plain)
  // Where a comma is the decimal sign, programs part cells elsewhere.
  const cells = [',', ';', '\t'].flatMap((delimiter) => Papa.parse<string[]>(plain, { delimiter }).data.flat())
  return [...errors.map((error) => error.message), ...cells.filter((cell) => /^\s*[=+@-]/.test(cell))]
}

const markdown = unified().use(remarkParse).use(remarkGfm)

/** HTML, and addresses of other kinds than the web’s and of mail, phone and this site. */
function markdownDangers(text: string): readonly string[] {
  // Remark takes minutes for lines that hold a whole corpus.
  return within(text.length > 20_000 ? parseMarkdown(text) : markdown.parse(text))

  function within(node: Nodes): readonly string[] {
    const own =
      node.type === 'html'
        ? // A cell of several lines.
          [node.value].filter((it) => it !== '<br>')
        : 'url' in node && !/^(https?:|mailto:|tel:|\/(?![/\\])|#|\.)/i.test(node.url)
          ? [`${node.type} ${node.url}`]
          : node.type === 'image' && !/^[/.](?!\/)/.test(node.url)
            ? [`image ${node.url}`]
            : []
    return [...own, ...('children' in node ? node.children.flatMap(within) : [])]
  }
}
