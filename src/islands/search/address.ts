import type { Request } from './search.ts'

/** The facets an address may name. */
export const facets = ['kind', 'role', 'persona', 'stage', 'process'] as const

/** What an address asks for: `?q=too+expensive&persona=chief-financial-officer`. Other parameters are no concern. */
export function readAddress(search: string): Request {
  const parameters = new URLSearchParams(search)
  const chosen = facets.flatMap((name) => {
    const value = parameters.get(name)
    return value ? [[name, value] as const] : []
  })
  return { text: parameters.get('q') ?? '', filters: Object.fromEntries(chosen) }
}

/** The same as the end of an address; empty where nothing is asked for. */
export function writeAddress({ text, filters }: Request): string {
  const parameters = new URLSearchParams()
  if (text.trim() !== '') parameters.set('q', text.trim())
  for (const name of facets) if (filters[name]) parameters.set(name, filters[name])
  const written = parameters.toString()
  return written === '' ? '' : `?${written}`
}
