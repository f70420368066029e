import type { Entry } from '../../compiler/model/concepts.ts'
import { addressOf } from '../../compiler/4-derive/address.ts'
import { apiWords } from '../../compiler/vocabulary/api-words.ts'
import { entriesForMachines } from './entry-json.ts'
import type { JsonOptions } from './json-value.ts'

/** Where the Markdown twin of an entry’s page stands, without the base path: terms and people share a page each. */
export function twinAddress(entry: Entry): string {
  return `${addressOf(entry).replace(/#.*$/, '')}index.md`
}

/**
 * What stands at `/llms.txt`: every page there is, as a link to its Markdown with a sentence about it, by kind.
 *
 * @see https://llmstxt.org
 */
export function llmsText(options: JsonOptions, absolute: (address: string) => string): string {
  const { handbook } = options
  const { name, description } = handbook.settings
  const words = apiWords.llms
  const entries = entriesForMachines(handbook)
  const chapters = Object.entries(apiWords.kinds).flatMap(([kind, title]) => {
    const links = entries.filter((entry) => entry.kind === kind).map((entry) => linkTo(entry, absolute))
    return links.length > 0 ? [`## ${title}\n\n${[...new Set(links)].join('\n')}`] : []
  })
  return (
    [
      `# ${name}`,
      ...(description === undefined ? [] : [`> ${description}`]),
      `${words.about} ${absolute('/api/index.json')}.`,
      ...chapters,
    ].join('\n\n') + '\n'
  )
}

/** Terms and people stand on one page, so each is linked by that page’s address and its own name. */
function linkTo(entry: Entry, absolute: (address: string) => string): string {
  const { summary } = entry.front
  const title = entry.title.replaceAll(/[[\]]/g, '\\$&')
  return `- [${title}](${absolute(twinAddress(entry))})${summary === undefined ? '' : `: ${summary.replaceAll(/\s+/g, ' ')}`}`
}
