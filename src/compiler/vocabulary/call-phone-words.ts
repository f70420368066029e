/** Taking a call plan from one device to another. */
export const callPhoneWords = {
  title: 'Show on phone',
  note: 'Point your phone’s camera at the code and open the address. The plan is inside the address; it is sent to no server.',
  code: 'The plan as a QR code',
  tooLarge:
    'This plan is too long for one code that a phone can read. Send it as a file, and import that on the phone.',
  oldBrowser: 'This browser can’t make the code. Send the plan as a file, and import that on the phone.',
  link: 'Copy the address',
  linkCopied: 'Copied: open it on the other device',
  copyFailed: 'This browser doesn’t let the page copy. Send the plan as a file instead.',
  file: 'Send as a file',
  downloaded: 'Downloaded. Bring the file to the phone and import it on “Call plans”.',
  notShared: 'The file couldn’t be shared. Download the plan from “More” instead.',
  close: 'Close',
} as const
