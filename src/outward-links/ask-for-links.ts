import type { LinkAnswer } from '../compiler/index.ts'
import { askHost } from './ask-host.ts'

export interface AskOptions {
  /** Milliseconds that a host has to answer. */
  readonly patience?: number
  /** Called whenever one has answered. */
  readonly onAnswer?: (answered: number, all: number) => void
}

/** Hosts that are asked at the same time; of each one thing after the other. */
const mostHosts = 8

/** Milliseconds between two questions to the same host. */
const pause = 200

/** Asks hosts whether addresses still lead somewhere: each address once, its part behind `#` left away. */
export async function askForLinks(
  urls: Iterable<string>,
  { patience = 15_000, onAnswer }: AskOptions = {},
): Promise<ReadonlyMap<string, LinkAnswer>> {
  const wanted = [...new Set(urls)]
  const pages = Map.groupBy(wanted, pageOf)
  const queues = [...Map.groupBy(pages.keys(), (page) => new URL(page).host).values()]
  const answers = new Map<string, LinkAnswer>()
  const askQueue = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const [index, page] of queue.entries()) {
        if (index > 0) await new Promise((resolve) => setTimeout(resolve, pause))
        const answer = await askHost(page, patience)
        for (const url of pages.get(page) ?? []) answers.set(url, withAnchor(answer, url))
        onAnswer?.(answers.size, wanted.length)
      }
    }
  }
  await Promise.all(Array.from({ length: mostHosts }, askQueue))
  return answers
}

/** What is asked for: a host isn’t told the part behind `#`, nor a name and a password that somebody has written. */
function pageOf(url: string): string {
  const page = new URL(url)
  page.hash = ''
  page.username = ''
  page.password = ''
  return page.href
}

/** A page that has moved takes the place in it along. */
function withAnchor(answer: LinkAnswer, url: string): LinkAnswer {
  const { hash } = new URL(url)
  return answer.is === 'moved' && hash !== '' && !answer.to.includes('#') ? { ...answer, to: answer.to + hash } : answer
}
