/**
 * The folder of the page’s search index, with the base path. A page is the same while others change, so it doesn’t say itself:
 * the edition does that it is from. Whoever asks early gets the page’s own edition, whatever is put in its place meanwhile.
 *
 * @returns Undefined where there is no index: in `npm run dev`.
 * @throws Where nothing says so.
 */
export async function indexFolder(): Promise<string | undefined> {
  const address = document.querySelector<HTMLElement>('[data-index]')?.dataset['index']
  if (address === undefined) return undefined
  folder ??= readFolder(address)
  folder.catch(() => (folder = undefined))
  return folder
}

let folder: Promise<string> | undefined

async function readFolder(address: string): Promise<string> {
  const answer = await fetch(address, { cache: 'no-cache' })
  return ((await answer.json()) as { folder: string }).folder
}
