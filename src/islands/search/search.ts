import { chosenRole } from '../moment/chosen-role.ts'
import type { Outcome, Reply, Request, Scope } from './engine.ts'
import type { Call, Return, SearchWorker } from './search-worker.ts'

export type { Reply, Request, Scope } from './engine.ts'

export type AskFor = (request: Request, scope: Scope) => Promise<Reply>

/** What answers questions, or why nothing does. */
export type Engine =
  | { readonly ready: true; readonly ask: AskFor }
  | { readonly ready: false; readonly because: 'no index' | 'not loaded' }

/** Loads the index of the site at `base`, once, beginning with what is asked for first. */
export function startEngine(base: string, scope: Scope): Promise<Engine> {
  engine ??= start(base, scope).then((started) => {
    if (!started.ready) engine = undefined
    return started
  })
  return engine
}

let engine: Promise<Engine> | undefined

async function start(base: string, scope: Scope): Promise<Engine> {
  const folder = document.querySelector<HTMLElement>('[data-index]')?.dataset['index']
  if (folder === undefined) return { ready: false, because: 'no index' }
  // The index is another edition’s by now.
  if (document.documentElement.dataset['edition'] === 'older') return { ready: false, because: 'not loaded' }
  const { call, end } = startWorker()
  try {
    await call('open', { folder, base, language: document.documentElement.lang }, { role: chosenRole(base), scope })
  } catch {
    end()
    return { ready: false, because: 'not loaded' }
  }
  return {
    ready: true,
    ask: async (request, where) => replyOf(call, await call('ask', request, { role: chosenRole(base), scope: where })),
  }
}

function replyOf(call: CallWorker, { number, ...outcome }: Outcome & { readonly number: number }): Reply {
  return {
    ...outcome,
    answers: (from, to) => call('answers', number, from, to),
    counts: () => call('counts', number),
    toAsk: () => call('toAsk', number),
  }
}

type CallWorker = <Name extends keyof SearchWorker>(
  name: Name,
  ...values: Parameters<SearchWorker[Name]>
) => ReturnType<SearchWorker[Name]>

/** Starts the worker. One that breaks fails what was asked of it, and the next question starts another. */
function startWorker(): { readonly call: CallWorker; readonly end: () => void } {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >()
  let calls = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Return>) => {
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if ('problem' in data) call?.reject(new Error(data.problem))
    else call?.resolve(data.value)
  })
  worker.addEventListener('error', () => {
    engine = undefined
    worker.terminate()
    for (const { reject } of waiting.values()) reject(new Error('The search worker is broken'))
    waiting.clear()
  })
  const call = ((name: Call['name'], ...values: Call['values']) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++calls
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, name, values } satisfies Call)
    })) as CallWorker
  return {
    call,
    end: () => {
      worker.terminate()
    },
  }
}
