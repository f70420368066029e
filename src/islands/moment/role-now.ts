/** The fold of a role on the home page, by the id that it has or had before. */
export function foldOfRole(root: ParentNode, id: string): HTMLDetailsElement | undefined {
  const folds = [...root.querySelectorAll<HTMLDetailsElement>('details[data-role]')]
  const address = `/roles/${encodeURIComponent(id)}/`
  const wasCalledSo = ({ dataset }: HTMLElement): boolean =>
    (JSON.parse(dataset['formerly'] ?? '[]') as readonly string[]).includes(address)
  return folds.find(({ dataset }) => dataset['role'] === id) ?? folds.find(wasCalledSo)
}

/** A role’s present id. */
export function roleNow(root: ParentNode, id: string): string {
  return foldOfRole(root, id)?.dataset['role'] ?? id
}
