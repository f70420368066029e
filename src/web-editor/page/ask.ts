import type {
  Added,
  Beginnings,
  Begun,
  Checked,
  Consequences,
  Left,
  OpenSource,
  Overview,
  Saved,
  Suggestion,
} from '../messages.ts'
import type { ReliesOnPage, Reviewed, ToDo } from '../upkeep-messages.ts'

/** The server didn't answer, or not with what was asked; where it says why, that is the problem. */
export class NoAnswer extends Error {
  readonly problem: string | undefined

  constructor(path: string, problem: string | undefined) {
    super(path)
    this.problem = problem
  }
}

/** What the page asks its server. Each throws `NoAnswer` where nothing comes back. */
export const ask = {
  overview: () => get<Overview>('/api/sources'),
  open: (file: string) =>
    get<OpenSource | { readonly problem: string }>(`/api/source?file=${encodeURIComponent(file)}`),
  toDo: () => get<ToDo>('/api/to-do'),
  impact: (file: string, heading: string | undefined) =>
    get<ReliesOnPage>(
      `/api/impact?${new URLSearchParams({ file, ...(heading === undefined ? {} : { heading }) }).toString()}`,
    ),
  review: (file: string, stamp: string) => post<Reviewed>('/api/review', { file, stamp }),
  check: (file: string, text: string) => post<Checked>('/api/check', { file, text }),
  suggest: (file: string, text: string, place: { readonly line: number; readonly column: number }) =>
    post<{ readonly list: readonly Suggestion[] }>('/api/suggest', { file, text, ...place }),
  /** With what a link tells of the page that is to be begun. */
  beginnings: (told: URLSearchParams) => get<Beginnings>(`/api/beginnings?${told.toString()}`),
  begin: (kind: string, answers: Readonly<Record<string, string>>) => post<Begun>('/api/begin', { kind, answers }),
  addFile: (source: string, name: string, base64: string) => post<Added>('/api/add-file', { source, name, base64 }),
  consequences: (file: string) => get<Consequences>(`/api/consequences?file=${encodeURIComponent(file)}`),
  rename: (file: string, id: string, stamp: string) => post<Left>('/api/rename', { file, id, stamp }),
  remove: (file: string, stamp: string) => post<Left>('/api/remove', { file, stamp }),
  save: (file: string, text: string, stamp: string) => post<Saved>('/api/save', { file, text, stamp }),
} as const

function get<T>(path: string): Promise<T> {
  return answerTo<T>(path, {})
}

function post<T>(path: string, body: object): Promise<T> {
  return answerTo<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function answerTo<T>(path: string, request: RequestInit): Promise<T> {
  const response = await fetch(path, request).catch(() => undefined)
  if (!response?.ok) throw new NoAnswer(path, await problemIn(response))
  return (await response.json()) as T
}

/** A login in front of the server may answer with a page of its own: that says nothing about a problem. */
async function problemIn(response: Response | undefined): Promise<string | undefined> {
  const said = (await response?.json().catch(() => undefined)) as { readonly problem?: unknown } | undefined
  return typeof said?.problem === 'string' ? said.problem : undefined
}
