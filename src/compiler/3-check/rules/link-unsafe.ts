import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const linkUnsafe = issueRule('link-unsafe', { severity: 'error', topic: 'names and links' }, ({ url }) => {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme === undefined) {
    return { message: `${quote(url)} doesn’t say how it is reached`, hint: `Write ${quote(`https:${url}`)}.` }
  }
  if (scheme === 'http' || scheme === 'https') {
    return {
      message: `The picture ${quote(url)} lies on another host; pages of a playbook show only pictures of their own`,
      hint: 'Save the picture beside this file and write its name: `![what it shows](picture.png)`.',
    }
  }
  if (scheme === 'data') {
    return {
      message: `${quote(url)} is a whole file pasted into the text`,
      hint: 'Save it as a file beside this one and link it by its name.',
    }
  }
  if (scheme === 'file' || scheme.length === 1) {
    return {
      message: `${quote(url)} is a place on one computer that nobody else can open`,
      hint: 'Lay the file beside this one and link it by its name.',
    }
  }
  return {
    message: `\`${scheme}:\` isn’t a kind of address that is safe to open; \`https:\`, \`mailto:\`, \`tel:\` or a file was expected`,
    hint: 'Write a web address, or take the link away.',
  }
})
