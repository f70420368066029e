import { lead } from '../mends/link-mends.ts'
import { didYouMean, quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const brokenLink = issueRule(
  'broken-link',
  { severity: 'error', topic: 'names and links' },
  ({ url, file, near, isFolder, at }) => ({
    message: messageFor(url, file, isFolder),
    hint:
      webAddress(url) ??
      didYouMean(near === undefined ? [] : [near + anchorFor(url, near)]) ??
      (isFolder
        ? 'Link to one of the pages in it, by its name: `../collateral/cost-of-waiting.md`.'
        : file === undefined
          ? 'Lay the file into the folder of `fieldbook.yaml`, beside this one, and link it by its name.'
          : 'Correct the address, add the file, or take the link away.'),
    mends: isWebAddress(url)
      ? lead(`https://${url}`, url, at)
      : near === undefined
        ? []
        : lead(near + anchorFor(url, near), url, at),
  }),
)

function messageFor(url: string, file: string | undefined, isFolder: boolean): string {
  if (url === '') return 'The link has no address'
  if (file === undefined) return `${quote(url)} leads out of the folder that Fieldbook reads`
  if (isFolder) return `${quote(url)} is a folder; a file was expected`
  if (url.startsWith('/')) return `${quote(url)} begins with \`/\`; an address that starts from this file was expected`
  return `${quote(url)} leads nowhere: there is no file ${quote(file)}`
}

/** `www.example.com` is a file's name to Markdown. */
function webAddress(url: string): string | undefined {
  return isWebAddress(url) ? `Write ${quote(`https://${url}`)}.` : undefined
}

function isWebAddress(url: string): boolean {
  return /^www\.|^[\w-]+\.(?:com|org|net|io)(?:\/|$)/i.test(url)
}

/** The place in the page, where the page has only moved. */
function anchorFor(url: string, near: string): string {
  const [path = '', anchor] = url.split('#', 2)
  const nameOf = (it: string): string => it.slice(it.lastIndexOf('/') + 1)
  return anchor !== undefined && nameOf(path) === nameOf(near) ? `#${anchor}` : ''
}
