/** Endings of files that are shown on a page. */
export const pictureEndings: readonly string[] = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg']

/** Endings of files that readers download. */
export const documentEndings: readonly string[] = [
  ...['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'csv', 'txt', 'ics'],
]

/** The ending of a file’s name, in small letters; empty where it has none. */
export function endingOf(file: string): string {
  return /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
}

/** The largest file that a page links to or shows, in bytes. */
export const largestAsset = { picture: 1_000_000, file: 20_000_000 }
