import { element } from '../search/element.ts'

export type Cell = string | Node

/** Fills the body of a table: the first cell of a row is its heading. */
export function fillRows(body: HTMLElement, rows: readonly (readonly Cell[])[]): void {
  body.replaceChildren(
    ...rows.map(([first = '', ...others]) =>
      element('tr', {}, [element('th', { scope: 'row' }, [first]), ...others.map((cell) => element('td', {}, [cell]))]),
    ),
  )
}

/** The part of a tool that carries `data-NAME`. */
export function part<E extends HTMLElement = HTMLElement>(root: ParentNode, name: string): E {
  const found = root.querySelector<E>(`[data-${name}]`)
  if (!found) throw new Error(`The page has no [data-${name}]`)
  return found
}
