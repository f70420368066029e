/** The largest source that is read, in bytes: a page of 300 kB is normal, one of 5 MB is a mistake. */
export const largestSource = 2_000_000
