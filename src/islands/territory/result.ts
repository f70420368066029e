import { territoryLoad, type TerritoryLoad, type Figure, unknown } from '../../compiler/arithmetic.ts'
import { territoryPlannerWords as words } from '../../compiler/vocabulary/territory-planner-words.ts'
import { element } from '../search/element.ts'
import { formatCount, formatFigure, formatPercent } from '../tools/amounts.ts'
import { fillRows, part } from '../tools/table.ts'
import type { Territory } from './territory.ts'

/** Shows the load, tier by tier, and the proposal who gets less. */
export function showResult(root: HTMLElement, territory: Territory, money: (value: number) => string): void {
  const { accounts, sellingHours, ration } = territory
  const uncounted = accounts.filter(({ counted }) => typeof counted === 'string')
  part(root, 'load').textContent = loadWords(territory)
  part(root, 'uncounted').replaceChildren(
    ...(uncounted.length === 0
      ? []
      : [
          element('p', {}, [words.uncounted(uncounted.length)]),
          element(
            'ul',
            {},
            uncounted.map(({ name, counted }) =>
              element('li', {}, [`${name}: ${typeof counted === 'string' ? words.uncountedBecause[counted] : ''}`]),
            ),
          ),
        ]),
  )
  const load = loadOf(territory)
  const row = (title: string, { accounts: count, touches, hours, returns, returnPerHour }: Sum): string[] => [
    title,
    formatFigure(count, formatCount),
    formatFigure(touches, formatCount),
    formatFigure(hours, formatCount),
    formatFigure(returns, money),
    formatFigure(returnPerHour, money),
  ]
  const byTier = territory.tiers.map((tier, place) => row(tier.title, loadOf(territory, place)))
  part(root, 'by-tier').hidden = accounts.length === uncounted.length
  fillRows(part(root, 'tier-sums'), [...byTier, row(words.total, load)])

  const names = new Map(accounts.map(({ id, name }) => [id, name]))
  const less = ration?.less ?? []
  part(root, 'proposal-words').textContent = proposalWords(territory)
  part(root, 'order').textContent = less.length === 0 ? '' : orderWords(territory, money)
  part(root, 'proposal').hidden = less.length === 0
  fillRows(
    part(root, 'less'),
    less.map(({ id, from, to, hours }) => [
      names.get(id) ?? id,
      formatCount(from),
      formatCount(to),
      formatCount(hours),
      whyWords(territory, id, money),
    ]),
  )
  part(root, 'missing').textContent = ration && ration.missing > 0 ? words.missing(formatCount(ration.missing)) : ''
  root.dataset['over'] = String(ration !== undefined && sellingHours !== undefined && ration.hours > sellingHours)
}

export function proposalWords({ ration, accounts }: Territory): string {
  if (!ration || accounts.length === 0) return words.notYet
  if (ration.less.length === 0) return ration.missing > 0 ? '' : words.none
  return words.freed(formatCount(ration.less.length), formatCount(ration.hours - ration.hoursThen))
}

/** Why an account gives: its tier, and what an hour there returns. */
export function whyWords({ accounts, tiers }: Territory, id: string, money: (value: number) => string): string {
  const counted = accounts.find((it) => it.id === id)?.counted
  if (counted === undefined || typeof counted === 'string') return ''
  const tier = tiers[counted.tier]?.title ?? ''
  return counted.returns === undefined
    ? words.whyUnknown(tier)
    : words.why(tier, money(counted.returns / (counted.touches * counted.hoursPerTouch)))
}

type Sum = Pick<TerritoryLoad, 'accounts' | 'touches' | 'hours' | 'returns' | 'returnPerHour'>

/** All accounts that count, or those of one tier, added up. */
function loadOf({ accounts, sellingHours }: Territory, tier?: number): TerritoryLoad {
  const known = (value: number | undefined): Figure => (value === undefined ? unknown : { known: 'measured', value })
  const counted = accounts.flatMap(({ counted: it }) => (typeof it === 'string' ? [] : [it]))
  return territoryLoad(
    counted
      .filter((it) => tier === undefined || it.tier === tier)
      .map(({ id, touches, hoursPerTouch, returns }) => ({
        id,
        accounts: known(1),
        touches: known(touches),
        hoursPerTouch: known(hoursPerTouch),
        returnPerAccount: known(returns),
      })),
    known(sellingHours),
  )
}

function loadWords(territory: Territory): string {
  const { hours, load, rest } = loadOf(territory)
  if (hours.known === 'unknown') return words.empty
  if (rest.known === 'unknown' || territory.sellingHours === undefined) return words.noHours
  const share = load.known === 'unknown' ? '' : formatPercent(load.value)
  const sum = words.load(formatCount(hours.value), formatCount(territory.sellingHours), share)
  const end = rest.value < 0 ? words.over(formatCount(-rest.value)) : words.rest(formatCount(rest.value))
  return `${sum} ${end}`
}

function orderWords(territory: Territory, money: (value: number) => string): string {
  const sums = (territory.ration?.order ?? []).map((place) => ({
    title: territory.tiers[place]?.title ?? '',
    perHour: loadOf(territory, place).returnPerHour,
  }))
  const isKnown = territory.ration?.isByReturn === true
  const tiers = sums.map(({ title, perHour }) =>
    perHour.known === 'unknown' || !isKnown ? title : words.tierPerHour(title, money(perHour.value)),
  )
  return [isKnown ? words.orderKnown : words.orderUnknown, words.order(tiers.join(', ')), words.inside].join(' ')
}
