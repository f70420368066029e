import { type DealLine, isLine } from './forecast-deals.ts'

/** Open deals that pipeline health read, on their way to the forecast. They stay on the device. */
export interface HandedDeals {
  /** The file’s name. */
  readonly file: string
  readonly process: string
  /** The code of the currency of its amounts; undefined where it is the site’s own, or none is known. */
  readonly currency: string | undefined
  readonly lines: readonly DealLine[]
}

/** Keeps them for the forecast. False where the browser keeps nothing, or not as much. `base` keeps sites apart. */
export function handOver(base: string, deals: HandedDeals): boolean {
  try {
    localStorage.setItem(keyOf(base), JSON.stringify(deals))
    return true
  } catch {
    return false
  }
}

/** What was handed over and not yet taken. */
export function handedDeals(base: string): HandedDeals | undefined {
  try {
    return readHanded(localStorage.getItem(keyOf(base)))
  } catch {
    return undefined
  }
}

export function clearHanded(base: string): void {
  try {
    localStorage.removeItem(keyOf(base))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Undefined where it isn’t what was kept, whatever became of it. */
export function readHanded(text: string | null): HandedDeals | undefined {
  let found: unknown
  try {
    found = JSON.parse(text ?? 'null')
  } catch {
    return undefined
  }
  if (typeof found !== 'object' || found === null) return undefined
  const { file, process, currency, lines } = found as Record<string, unknown>
  if (typeof file !== 'string' || typeof process !== 'string' || !Array.isArray(lines)) return undefined
  return { file, process, currency: typeof currency === 'string' ? currency : undefined, lines: lines.filter(isLine) }
}

function keyOf(base: string): string {
  return `fieldbook.open-deals${base}`
}
