import type { Answer } from './answer.ts'
import { type Ask, openEngine, type Outcome, type Reader, type Reply, type Request } from './engine.ts'
import type { FilterCounts, IndexPlace } from './pagefind.ts'
import type { PersonToAsk } from './whom-to-ask.ts'

/** Answers questions beside the page: thousands of results are looked through here, and only those to show go over. */

let engine: Promise<Ask> | undefined
const replies = new Map<number, Reply>()
let asked = 0

/** Replies that may still be asked for more: those of the dialog, of the search page, and of the questions before. */
const kept = 8

const methods = {
  async open(place: IndexPlace, reader: Reader): Promise<void> {
    engine ??= openEngine(place, reader)
    try {
      await engine
    } catch (error) {
      engine = undefined
      throw error
    }
  },
  /** Gives what was found with the number by which its answers are asked for. */
  async ask(request: Request, reader: Reader): Promise<Outcome & { readonly number: number }> {
    const reply = await (await engine!)(request, reader)
    const number = ++asked
    replies.set(number, reply)
    replies.delete(number - kept)
    const { count, complete, inAllRoles, inParts, corrected } = reply
    return { number, count, complete, inAllRoles, inParts, corrected }
  },
  async answers(number: number, from: number, to: number): Promise<readonly Answer[]> {
    return replyOf(number).answers(from, to)
  },
  async counts(number: number): Promise<FilterCounts | undefined> {
    return replyOf(number).counts()
  },
  async toAsk(number: number): Promise<readonly PersonToAsk[]> {
    return replyOf(number).toAsk()
  },
}

function replyOf(number: number): Reply {
  const reply = replies.get(number)
  if (!reply) throw new Error('Too many questions were asked since')
  return reply
}

/** What a page may ask of it. */
export type SearchWorker = typeof methods

/** A call, as it is posted. */
export interface Call<Name extends keyof SearchWorker = keyof SearchWorker> {
  readonly id: number
  readonly name: Name
  readonly values: Parameters<SearchWorker[Name]>
}

/** What comes back; without a value where it failed. */
export type Return = { readonly id: number } & ({ readonly value: unknown } | { readonly problem: string })

addEventListener('message', ({ data: { id, name, values } }: MessageEvent<Call>) => {
  const method = methods[name] as (...values: unknown[]) => Promise<unknown>
  method(...values).then(
    (value) => send({ id, value }),
    (error: unknown) => send({ id, problem: String(error) }),
  )
})

function send(message: Return): void {
  postMessage(message)
}
