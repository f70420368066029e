import type { Link, PhrasingContent, Text } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { apiWords } from '../../compiler/vocabulary/api-words.ts'

/** A page with a twin in Markdown. */
export interface ListedPage {
  /** Without the base path: `/processes/retrofit/`. */
  readonly address: string
  readonly title: string
  readonly description: string | undefined
}

export interface LlmsOptions {
  readonly name: string
  readonly description: string | undefined
  /** What stands at an address without the base path, as a link that leads there from anywhere. */
  readonly absolute: (address: string) => string
}

/**
 * What stands at `/llms.txt`: every page that is listed, as a link to its Markdown with a sentence about it. Pages under one
 * address are a chapter, named by the page that stands there; those that stand alone come first.
 *
 * @see https://llmstxt.org
 */
export function llmsText(pages: readonly ListedPage[], { name, description, absolute }: LlmsOptions): string {
  const words = apiWords.llms
  const places = [...Map.groupBy(pages, placeOf)]
  const alone = places.filter(([, its]) => its.length === 1).flatMap(([, its]) => its)
  const several = places.filter(([place, its]) => its.length > 1 && !isOptional(place))
  const optional = places.filter(([place, its]) => its.length > 1 && isOptional(place)).flatMap(([, its]) => its)
  const chapters: [string, readonly ListedPage[]][] = [
    [words.overviews, alone],
    ...several.map(([place, its]): [string, ListedPage[]] => [titleOf(place, its), its]),
    [words.optional, optional],
  ]
  return `${[
    `# ${plain(name)}`,
    ...(description === undefined ? [] : [`> ${plain(description)}`]),
    `${words.about} ${absolute('/api/index.json')}.`,
    ...chapters
      .filter(([, its]) => its.length > 0)
      .map(([title, its]) => `## ${plain(title)}\n\n${its.map(line).join('\n')}`),
  ].join('\n\n')}\n`

  function line({ address, title, description: said }: ListedPage): string {
    const link: Link = { type: 'link', url: absolute(`${address}index.md`), children: [wordsOf(title)] }
    // A page that says nothing of itself has the site’s own sentence.
    const about = said === undefined || said === description ? [] : [wordsOf(`: ${said}`)]
    return `- ${written([link, ...about])}`
  }
}

/** Words as they are, in one line: nothing in them is a mark of Markdown or HTML, also not behind an address. */
function plain(words: string): string {
  return written([wordsOf(words)])
}

function wordsOf(words: string): Text {
  return { type: 'text', value: words.replaceAll(/\s+/g, ' ').trim() }
}

function written(children: PhrasingContent[]): string {
  return toMarkdown({ type: 'paragraph', children }, { extensions: [gfmToMarkdown()], resourceLink: true }).trimEnd()
}

/** `processes` of `/processes/retrofit/`; empty for the home page. */
function placeOf({ address }: ListedPage): string {
  return address.split('/')[1] ?? ''
}

/** Fieldbook’s own pages about its rules: of use to those who write the playbook, not to those who ask it. */
function isOptional(place: string): boolean {
  return place === 'rules'
}

function titleOf(place: string, pages: readonly ListedPage[]): string {
  return pages.find(({ address }) => address === `/${place}/`)?.title ?? place
}
