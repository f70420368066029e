import type { Figure } from '../../compiler/arithmetic.ts'
import { formatFigure } from '../shares.ts'
import type { Site } from '../site.ts'

/** How one page writes what a plan counts. */
export interface Amounts {
  /** `1,020`; `about 1,020` and `unknown` where it is so. */
  readonly count: (figure: Figure) => string
  /** The same in the plan’s currency: `$41,600`. */
  readonly money: (figure: Figure) => string
}

/** Writes counts and money as the root’s language does. Without a currency, money is a plain number. */
export function amountsIn(site: Site, currency: string | undefined): Amounts {
  const { language } = site.handbook.settings
  const count = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const money =
    currency === undefined
      ? count
      : new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 })
  return {
    count: (figure) => formatFigure(figure, (value) => count.format(value)),
    money: (figure) => formatFigure(figure, (value) => money.format(value)),
  }
}
