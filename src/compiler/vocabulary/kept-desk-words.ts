/** What a tool says that keeps several things on the device: which there are, whether they are saved, how to move them. */
export const keptDeskWords = {
  kept: 'Kept on this device',
  begun: 'a new one',
  new: 'Begin a new one',
  delete: 'Delete',
  deleted: (name: string) => `Deleted: ${name}`,
  undo: 'Undo',
  back: 'It is back.',
  file: 'Download as a file',
  files: 'Download all as one file',
  open: 'Open a file',
  openLabel: 'A file that was downloaded here',
  opened: (count: number) => (count === 1 ? 'It is opened.' : `${count} are opened.`),
  /** Behind what is said of an opened file. */
  unread: (count: number) =>
    count === 0
      ? ''
      : count === 1
        ? ' One entry of the file can’t be read: it is left out.'
        : ` ${count} entries of the file can’t be read: they are left out.`,
  nothing: 'There is nothing to download yet.',
  notHere: 'What this address names isn’t on this device. Open its file, or begin here.',
  elsewhere: 'Another window changed it; both are joined.',
  saved: (time: string) => `Saved on this device ${time}`,
  notSaved: 'Not saved',
  whyNot: {
    blocked:
      'This browser doesn’t let the page save anything. What you enter stays here until you close the page: download it before you go.',
    full: 'This device has no room left to save it. What you entered is still here: download it, or make room and go on.',
  },
  problems: {
    tooLarge: 'That file is larger than 50 MB: it isn’t one of these.',
    notJson: 'That file can’t be read as JSON. Choose one that was downloaded here.',
    notPlan: 'That file holds something else. Choose one that was downloaded on this page.',
    empty: 'There is nothing in that file.',
  },
} as const
