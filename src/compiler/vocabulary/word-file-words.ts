/** What a Word file of sources says, besides what stands in them. */
export const wordFileWords = {
  source: (file: string) => `Source: ${file}`,
  sourceAt: (file: string, line: number) => `Source: ${file}, line ${line}`,
  how: 'The grey lines name the file and the line that a section comes from, so that a remark finds its way back.',
  readers: 'For',
  audiences: { internal: 'our own people', partner: 'partners', public: 'everybody' },
  /** In the place of a picture that Word has no way to show. */
  picture: (words: string) => `Picture: ${words}`,
  /** Behind the words of a link to a file that isn’t in the document, where no site has an address for it. */
  elsewhere: (file: string) => ` (${file})`,
  contents: 'Contents',
  page: 'Page ',
  of: ' of ',
  edition: (day: string) => `Edition of ${day}`,
} as const
