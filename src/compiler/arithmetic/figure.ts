/** A number and how well it is known. Units are the caller's: a share 0–1, or days. */
export type Figure = { readonly known: 'measured' | 'estimate'; readonly value: number } | { readonly known: 'unknown' }

export const unknown: Figure = { known: 'unknown' }

/** All figures multiplied. One unknown makes the product unknown, one estimate makes it an estimate. */
export function product(figures: readonly Figure[]): Figure {
  return combine(figures, 1, (a, b) => a * b)
}

/** All figures added up, with the same care. */
export function sum(figures: readonly Figure[]): Figure {
  return combine(figures, 0, (a, b) => a + b)
}

function combine(figures: readonly Figure[], start: number, join: (a: number, b: number) => number): Figure {
  return figures.reduce<Figure>(
    (total, figure) => {
      if (total.known === 'unknown' || figure.known === 'unknown') return unknown
      const known = total.known === 'estimate' || figure.known === 'estimate' ? 'estimate' : 'measured'
      return { known, value: join(total.value, figure.value) }
    },
    { known: 'measured', value: start },
  )
}
