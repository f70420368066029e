import { searchWords } from '../../compiler/vocabulary/search-words.ts'
import type { Answer } from './answer.ts'
import { element } from './element.ts'
import { resultItem } from './result.ts'
import { type AskFor, startEngine, type Reply, type Request, type Scope } from './search.ts'

/** A search field and what belongs to it, as `SearchDialog.astro` and `search.astro` write them. */
export interface Box {
  /** Looks for what is in the field now; quietly replaced by the next one. On the search page the scope is the caller’s to say. */
  readonly update: (request: Request, scope?: Scope) => Promise<Reply | undefined>
  /** The first result, where it is of what stands in the field. */
  readonly first: () => HTMLAnchorElement | undefined
}

export interface BoxOptions {
  /** Results at once. */
  readonly page: number
  /** What follows when there are more than those: a button, or a way to the search page, which looks in all roles. */
  readonly more: 'button' | ((request: Request, reply: Reply) => HTMLElement)
  /** What stands below an empty field; hidden while there are results. */
  readonly idle?: HTMLElement | null
}

interface Answered {
  readonly reply: Reply
  /** The first ones. */
  readonly answers: readonly Answer[]
  /** What is said of them besides. */
  readonly note: readonly string[]
}

export function searchBox(root: HTMLElement, { page, more, idle }: BoxOptions): Box {
  const base = root.dataset['base'] ?? '/'
  const status = part(root, 'status')
  const list = part(root, 'results')
  const end = part(root, 'end')
  const say = (words: string): void => void (status.textContent = words)
  let latest: Request | undefined

  return {
    update: async (request, scope = 'own role first') => {
      latest = request
      const isCurrent = (): boolean => latest === request
      if (request.text.trim() === '' && Object.keys(request.filters).length === 0) {
        show([], [])
        say('')
        return undefined
      }
      const waiting = setTimeout(() => isCurrent() && say(searchWords.searching), 300)
      try {
        const started = await startEngine(base, scope)
        if (!started.ready) {
          show([], [])
          say(started.because === 'no index' ? searchWords.needsBuild : searchWords.broken)
          return undefined
        }
        const { reply, answers, note } = await answered(started.ask, request, scope)
        if (!isCurrent()) return undefined
        clearTimeout(waiting)
        show(
          answers.map((answer) => resultItem(answer, { base, say })),
          endOf(reply, request),
        )
        list.toggleAttribute('data-in-all-roles', reply.inAllRoles)
        const further =
          more === 'button' && scope === 'own role first' && !reply.inAllRoles ? [searchWords.lookingFurther] : []
        say([summary(reply, request), ...note, ...further].join(' '))
        return reply
      } catch {
        if (isCurrent()) say(searchWords.broken)
        return undefined
      } finally {
        clearTimeout(waiting)
      }
    },
    first: () => list.querySelector<HTMLAnchorElement>('.search-link') ?? undefined,
  }

  /** Where some of what was found can't be had, what this device keeps is looked through. */
  async function answered(ask: AskFor, request: Request, scope: Scope): Promise<Answered> {
    const reply = await ask(request, scope)
    const answers = await reply.answers(0, page).catch(() => [])
    if (answers.length >= Math.min(page, reply.count)) return { reply, answers, note: [] }
    const here = await ask(request, 'this device').catch(() => undefined)
    if (here) return { reply: here, answers: await here.answers(0, page), note: [searchWords.someNotHere] }
    if (answers.length === 0) throw new Error('Nothing that was found can be had')
    return { reply, answers, note: [searchWords.someRenewed] }
  }

  function show(items: readonly HTMLLIElement[], below: readonly Node[]): void {
    list.dataset['for'] = latest?.text ?? ''
    const focused = [...list.children].findIndex((item) => item.contains(document.activeElement))
    list.replaceChildren(...items)
    // Whoever walked into the list before it was renewed stays in it.
    if (focused >= 0) (items[focused] ?? items[0])?.querySelector('a')?.focus()
    end.replaceChildren(...below)
    if (idle) idle.hidden = items.length > 0 || latest?.text.trim() !== ''
  }

  function endOf(reply: Reply, request: Request): readonly Node[] {
    if (reply.count === 0) return [whomToAsk(reply)]
    if (more !== 'button') return reply.count > page || !reply.inAllRoles ? [more(request, reply)] : []
    return reply.count > page ? [moreButton(reply)] : []
  }

  function moreButton(reply: Reply): HTMLButtonElement {
    const button = element('button', { type: 'button', class: 'button button-quiet' }, [searchWords.more])
    button.addEventListener('click', () => {
      const from = list.children.length
      void reply.answers(from, from + page).then((answers) => {
        const items = answers.map((answer) => resultItem(answer, { base, say }))
        list.append(...items)
        items[0]?.querySelector('a')?.focus()
        if (list.children.length >= reply.count) button.remove()
      })
    })
    return button
  }

  /** The names follow: the sentence and the way to everybody don't wait for them. */
  function whomToAsk(reply: Reply): HTMLElement {
    const all = element('a', { href: `${base}people/` }, [searchWords.askLink])
    const place = element('div', { class: 'search-ask' }, [element('p', {}, [`${searchWords.ask} `, all, '.'])])
    void reply
      .toAsk()
      .catch(() => [])
      .then((people) => {
        const items = people.map(({ name, href, about }) =>
          element('li', {}, [element('a', { href }, [name]), ...(about === '' ? [] : [element('p', {}, [about])])]),
        )
        if (items.length > 0) place.append(element('ul', { role: 'list' }, items))
      })
    return place
  }
}

/** What was found, in a sentence or two; read out as it changes. */
function summary({ count, complete, corrected }: Reply, { text }: Request): string {
  const corrections = corrected.map(({ wrong, right }) => searchWords.corrected(wrong, right))
  const found = count === 0 ? searchWords.nothing(text.trim()) : searchWords.results(count)
  return [...corrections, found, ...(complete || count === 0 ? [] : [searchWords.some])]
    .join(' ')
    .replace(/(\d results?) (?=No)/, '$1. ')
}

function part(root: HTMLElement, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-search-${name}]`)
  if (!found) throw new Error(`The search box has no [data-search-${name}]`)
  return found
}
