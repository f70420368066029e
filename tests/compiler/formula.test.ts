import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, type Formula, namesIn, parseFormula, workExample } from '../../src/compiler/arithmetic.ts'

describe('a formula', () => {
  it.each([
    ['won ÷ (won + lost)', ['won', 'lost']],
    ['win rate = won/closed', ['won', 'closed']],
    [
      'opportunities that left inside 30 days ÷ opportunities that left',
      ['opportunities that left inside 30 days', 'opportunities that left'],
    ],
    ['first-time approvals * 100 / buyer’s requests - 3', ['first-time approvals', 'buyer’s requests']],
    ['3 x [a + b]', ['a', 'b']],
    ['deals won, first orders only ÷ deals', ['deals won, first orders only', 'deals']],
  ])('reads the names in %s', (text, names) => {
    expect(namesIn(read(text))).toEqual(names)
  })

  it.each([
    ['won ÷', 'operand-missing', 5],
    ['won ÷ × lost', 'operand-missing', 6],
    ['', 'operand-missing', 0],
    ['won ÷ (won + lost', 'parenthesis-open', 6],
    ['won + lost)', 'parenthesis-extra', 10],
    ['won (won + lost)', 'operation-missing', 4],
    ['Σ value × probability', 'sign-unknown', 0],
    ['won ^ 2', 'sign-unknown', 4],
    [`${'('.repeat(60)}won${')'.repeat(60)}`, 'too-long', 50],
    ['won + '.repeat(500), 'too-long', 0],
  ])('says what keeps %j from being read', (text, problem, from) => {
    expect(parseFormula(text)).toMatchObject({ reads: false, problem, from })
  })

  it('binds × and ÷ closer than + and −, from the left', () => {
    expect(evaluate(read('2 + 3 × 4 − 8 ÷ 4 ÷ 2'))).toBe(13)
    expect(evaluate(read('(2 + 3) × −4'))).toBe(-20)
  })

  it('has no value while a name has none', () => {
    expect(evaluate(read('won ÷ closed'), new Map([['won', 1]]))).toBeUndefined()
  })

  it('reads the numbers of the language', () => {
    expect(evaluate(read('1,200 + 0.5'))).toBe(1200.5)
    const german = parseFormula('1.200 + 0,5', ',')
    expect(german.reads && evaluate(german.formula)).toBe(1200.5)
    expect(evaluate(read('$2.46M ÷ 3 + 50 %'))).toBeCloseTo(820_000.5)
  })

  it('reads back every formula it could have written', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        expect(read(written(formula))).toEqual(formula)
      }),
    )
  })

  it('computes as the machine’s own arithmetic does', () => {
    fc.assert(
      fc.property(formulas, values, (formula, given) => {
        const known = new Map(names.map((name, index) => [name, given[index]!]))
        const own = new Function(...names.map((name) => name.replaceAll(/\W/g, '_')), `return ${asCode(formula)}`)
        expect(evaluate(formula, known)).toBe(own(...given))
      }),
    )
  })

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'won lost ÷×+−-/*()=→.,%$12xΣ„🙂') }), (text) => {
        const formula = parseFormula(text)
        workExample(text, formula.reads ? formula.formula : read('won'))
      }),
    )
  })
})

describe('a worked example', () => {
  const rate = read('won ÷ (won + lost)')

  it.each([
    '38 ÷ (38 + 62) = 38 %',
    '38 won ÷ (38 won + 62 lost) = 38 %',
    '1 / (1 + 2) = 33 %',
    '1 / (1 + 2) = 33.3 % (2025)',
    '1 / (1 + 2) → 0.33',
    'won = 38, lost = 62 → 38 %',
    'Lost = 1,200; won = 800 → 40 %',
  ])('is right: %s', (text) => {
    expect(workExample(text, rate)).toMatchObject({ shows: 'a result', isRight: true })
  })

  it.each([
    ['38 ÷ (38 + 62) = 61 %', '38 %'],
    ['1 ÷ (1 + 2) = 33.4 %', '33.3 %'],
    ['38 ÷ (38 + 62) = 38', '38 %'],
  ])('is wrong: %s', (text, right) => {
    expect(workExample(text, rate)).toMatchObject({ shows: 'a result', isRight: false, right })
  })

  it('keeps the form of what is written', () => {
    const average = read('revenue ÷ deals')
    expect(workExample('$8.2M ÷ 10 = $82k', average)).toMatchObject({ right: '$820k' })
    expect(workExample('8,200,000 ÷ 10 = 800,000', average)).toMatchObject({ right: '820,000' })
    expect(workExample('1 ÷ 400 = 1', average)).toMatchObject({ right: '0.0025' })
  })

  it('finds names without a number, numbers without a name, and two numbers for one name', () => {
    expect(workExample('won = 38, closed = 100 → 38 %', rate)).toEqual({
      shows: 'another formula',
      missing: ['lost'],
      extra: ['closed'],
    })
    expect(workExample('38 ÷ 100 = 38 %', rate)).toEqual({ shows: 'another form' })
    expect(workExample('38 ÷ (39 + 62) = 38 %', rate)).toEqual({ shows: 'two values', name: 'won' })
    expect(workExample('won = 38, won = 39, lost = 62 → 38 %', rate)).toEqual({ shows: 'two values', name: 'won' })
  })

  it('lets a sum stand for a name', () => {
    expect(workExample('38 ÷ (38 + 62) = 38 %', read('won ÷ closed'))).toMatchObject({ isRight: true })
  })

  it('finds a division by zero, and what is no sum', () => {
    expect(workExample('0 ÷ (0 + 0) = 0 %', rate)).toEqual({ shows: 'division by zero' })
    expect(workExample('last year it was 38 %', rate)).toEqual({ shows: 'nothing' })
    expect(workExample('= 38 %', rate)).toEqual({ shows: 'nothing' })
  })

  it('is right with the result that it says would be right', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (won, lost) => {
        const wrong = workExample(`${won} ÷ (${won} + ${lost}) = 0 %`, rate)
        const right = wrong.shows === 'a result' ? wrong.right : ''
        expect(workExample(`${won} ÷ (${won} + ${lost}) = ${right}`, rate)).toMatchObject({ isRight: true })
      }),
    )
  })
})

const names = ['won', 'lost deals', 'A accounts']
const values = fc.tuple(
  fc.integer({ min: 1, max: 99 }),
  fc.integer({ min: 1, max: 99 }),
  fc.integer({ min: 1, max: 9 }),
)

const { formula: formulas } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...names).map((name): Formula => ({ is: 'name', name })),
    fc.integer({ min: 0, max: 9999 }).map((value): Formula => ({ is: 'number', value, label: '' })),
    tie('formula').map((of): Formula => ({ is: 'minus', of })),
    fc
      .tuple(fc.constantFrom('+', '−', '×', '÷'), tie('formula'), tie('formula'))
      .map(([is, left, right]): Formula => ({ is, left, right })),
  ),
}))

function written(formula: Formula): string {
  if (formula.is === 'name') return formula.name
  if (formula.is === 'number') return formula.value.toLocaleString('en')
  if (formula.is === 'minus') return `−(${written(formula.of)})`
  return `(${written(formula.left)}) ${formula.is} (${written(formula.right)})`
}

function asCode(formula: Formula): string {
  if (formula.is === 'name') return formula.name.replaceAll(/\W/g, '_')
  if (formula.is === 'number') return String(formula.value)
  if (formula.is === 'minus') return `(-(${asCode(formula.of)}))`
  return `((${asCode(formula.left)}) ${{ '+': '+', '−': '-', '×': '*', '÷': '/' }[formula.is]} (${asCode(formula.right)}))`
}

function read(text: string): Formula {
  const formula = parseFormula(text)
  if (!formula.reads) throw new Error(`${text}: ${formula.problem}`)
  return formula.formula
}
