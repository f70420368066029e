/** How dates, shares, times, lists and sayings are written. */
export const valueWords = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  date: (day: number, month: string, year: string) => `${day} ${month} ${year}`,
  percent: (value: number) => `${value} %`,
  days: (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`,
  minutes: (count: number) => `${count} ${count === 1 ? 'minute' : 'minutes'}`,
  hours: (count: number) => `${count} ${count === 1 ? 'hour' : 'hours'}`,
  minutesInShort: (count: number) => `${count} min`,
  bytes: (count: number) => `${count} bytes`,
  kilobytes: (count: number) => `${count} kB`,
  atMost: (time: string) => `at most ${time}`,
  about: (value: string) => `about ${value}`,
  notMeasured: 'not measured yet',
  unknown: 'unknown',
  /** Between the things of a list. */
  comma: ', ',
  quoted: (saying: string) => `“${saying}”`,
  /** A title in the middle of a sentence: `Gate` becomes `gate`, `E-mail` `e-mail`; `OEE` stays. */
  inSentence: (title: string) =>
    /^\p{Lu}[\p{Ll}-]/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title,
} as const
