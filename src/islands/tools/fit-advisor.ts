import { fitOf, type ProcessType, type RoleTraits, type Trait } from '../../compiler/arithmetic.ts'
import { fitAdvisorWords as words } from '../../compiler/vocabulary/fit-advisor-words.ts'
import { fitWords } from '../../compiler/vocabulary/fit-words.ts'
import { valueWords } from '../../compiler/vocabulary/value-words.ts'
import { formatCount, formatDays, formatPercent } from './amounts.ts'
import { type KeptForm, openKeptForm } from './kept-form.ts'
import { part } from './table.ts'

const page = document.querySelector<HTMLElement>('[data-tool="fit"]')
if (page) start(page)

function start(root: HTMLElement): void {
  const roles = JSON.parse(root.dataset['roles'] ?? '{}') as Readonly<Record<string, Readonly<Record<string, string>>>>
  const form = openKeptForm(root, show)
  part<HTMLSelectElement>(root, 'role').addEventListener('input', ({ target }) => {
    const answers = roles[(target as HTMLSelectElement).value] ?? {}
    for (const field of root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-question]')) {
      field.value = answers[field.name] ?? ''
      form.keep(field.name, field.value)
    }
  })
  show()

  function show(): void {
    for (const [when, shown] of [
      ['deals', form.text('deals') === 'some'],
      ['revenue', form.text('revenue') === 'few'],
    ] as const) {
      for (const it of root.querySelectorAll<HTMLElement>(`[data-when="${when}"]`)) it.hidden = !shown
    }
    const traits = traitsIn(form)
    const said = saidIn(traits)
    const isBlank = [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-question]')].every(
      ({ value }) => value === '',
    )
    let fits = 0
    for (const card of root.querySelectorAll<HTMLElement>('[data-type]')) {
      const verdict = fitOf(traits, card.dataset['type'] as ProcessType)
      if (verdict.fit === 'fit') fits++
      card.dataset['fit'] = verdict.fit
      part(card, 'verdict').textContent = isBlank ? '' : fitWords.verdicts[verdict.fit]
      const { because, trait, limit } = verdict
      const reason = because === 'not known' ? words.notKnown : fitWords.because[because](said[trait], limit ?? 0)
      part(card, 'reason').textContent = isBlank ? '' : fitWords.sentence(reason)
      part(card, 'start').hidden = verdict.fit !== 'fit'
    }
    part(root, 'count').textContent = isBlank ? words.begin : words.count(fits)
  }
}

function traitsIn(form: KeptForm): RoleTraits {
  const oneOf = <T extends string>(name: string, values: readonly T[]): T | undefined =>
    values.find((value) => value === form.text(name))
  const deals = oneOf('deals', ['some', 'none'])
  const ends = oneOf('ends', ['yes', 'no'])
  const revenue = oneOf('revenue', ['few', 'spread'])
  const [share, from, continues] = [form.number('share'), form.number('from'), oneOf('continues', ['yes', 'no'])]
  return {
    accounts: form.number('accounts'),
    calls: {
      aWeek: form.number('calls'),
      risk: oneOf('risk', ['low', 'medium', 'high']),
      likeness: oneOf('likeness', ['different', 'alike']),
    },
    deals:
      deals === 'none'
        ? 'none'
        : deals === 'some'
          ? { days: form.number('days'), ends: ends && ends === 'yes' }
          : { days: undefined, ends: undefined },
    revenue:
      revenue === 'spread'
        ? 'spread'
        : revenue === 'few' && share !== undefined && from !== undefined && continues
          ? { share: share / 100, accounts: from, continues: continues === 'yes' }
          : undefined,
  }
}

/** The answers in words, as a reason quotes them. */
function saidIn({ accounts, calls, deals, revenue }: RoleTraits): Readonly<Record<Trait, string>> {
  const { said } = words
  const list = (parts: readonly (string | undefined)[]): string =>
    parts.filter((it) => it !== undefined).join(valueWords.comma) || words.notKnown
  return {
    accounts: list([accounts === undefined ? undefined : said.accounts(formatCount(accounts))]),
    calls: list([
      calls.aWeek === undefined ? undefined : said.calls(formatCount(calls.aWeek)),
      calls.risk && said.risk(words.risks[calls.risk]),
      calls.likeness && words.likenesses[calls.likeness],
    ]),
    deals:
      deals === 'none'
        ? said.noDeals
        : list([
            deals.days === undefined ? undefined : formatDays(deals.days),
            deals.ends === undefined ? undefined : deals.ends ? said.ends : words.endings.no,
          ]),
    revenue:
      revenue === undefined
        ? words.notKnown
        : revenue === 'spread'
          ? words.revenues.spread
          : said.revenue(formatPercent(revenue.share), formatCount(revenue.accounts)),
  }
}
