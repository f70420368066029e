/** A tier as it was told: its name, how many accounts are in it, how often each is touched, and what one touch takes. */
export interface ToldTier {
  readonly title: string
  readonly accounts: string
  readonly touches: string
  readonly hours: string | undefined
}

/** `A 25 plants, 8 a year, 2 hours; B 145 plants, once a quarter`; undefined where a tier says less, or more. */
export function readTiers(text: string): readonly ToldTier[] | undefined {
  const tiers = text
    .split(';')
    .filter((it) => it.trim() !== '')
    .map((it) => {
      const [first = '', touches, hours, ...more] = it.trim().split(/,\s+/)
      const [, title, accounts] = /^(?:tier\s+)?(.+?)[\s:]+(\d.*)$/i.exec(first) ?? []
      return title && accounts && touches && more.length === 0 ? { title, accounts, touches, hours } : undefined
    })
  return tiers.length > 0 && tiers.every((it) => it !== undefined) ? tiers : undefined
}
