import { type FormulaToken, readTokens } from './formula-tokens.ts'

/** What a metric is computed by, as a tree: names, numbers, and the four operations on them. */
export type Formula =
  | { readonly is: 'name'; readonly name: string }
  /** `label`: words behind a number, as in `38 won`. */
  | { readonly is: 'number'; readonly value: number; readonly label: string }
  | { readonly is: 'minus'; readonly of: Formula }
  | { readonly is: Operation; readonly left: Formula; readonly right: Formula }

export type Operation = '+' | '−' | '×' | '÷'

/** A formula, or what keeps it from being read and from which character on. */
export type ReadFormula =
  | { readonly reads: true; readonly formula: Formula }
  | { readonly reads: false; readonly problem: FormulaProblem; readonly word: string; readonly from: number }

export type FormulaProblem =
  /** Nothing where a name or a number was expected: at the end, or between two signs. */
  | 'operand-missing'
  | 'parenthesis-open'
  | 'parenthesis-extra'
  /** Two names or numbers with no sign between them. */
  | 'operation-missing'
  /** A sign that isn't one of the four, such as `Σ`. */
  | 'sign-unknown'
  | 'too-long'

/**
 * Reads `won ÷ (won + lost)`: names of any number of words, numbers, `×`, `÷`, `+`, `−` and parentheses, with the usual
 * precedence. `*`, a lone `x`, `/` and a spaced `-` mean the same. A leading `win rate =` is left out.
 */
export function parseFormula(text: string, decimalSign: '.' | ',' = '.'): ReadFormula {
  if (text.length > longest) return { reads: false, problem: 'too-long', word: '', from: 0 }
  const equals = text.indexOf('=')
  const start = equals < 0 ? 0 : equals + 1
  const tokens = readTokens(text.slice(start), decimalSign).map((token) => ({ ...token, from: token.from + start }))
  try {
    const reader = { tokens, at: 0, end: text.length, depth: 0 }
    const formula = readSum(reader)
    const rest = reader.tokens[reader.at]
    if (rest) fail(rest.is === ')' ? 'parenthesis-extra' : 'operation-missing', rest)
    return { reads: true, formula }
  } catch (error) {
    if (error instanceof Unreadable) return { reads: false, ...error.why }
    throw error
  }
}

/** The names in a formula, each once, in their order. */
export function namesIn(formula: Formula): readonly string[] {
  switch (formula.is) {
    case 'name':
      return [formula.name]
    case 'number':
      return []
    case 'minus':
      return namesIn(formula.of)
    default:
      return [...new Set([...namesIn(formula.left), ...namesIn(formula.right)])]
  }
}

/**
 * What a formula comes to, given a value for each name. Undefined where a value is missing; `Infinity` or `NaN` where
 * something is divided by zero. No unit is converted: the result has whatever unit the values give it.
 */
export function evaluate(formula: Formula, values: ReadonlyMap<string, number> = new Map()): number | undefined {
  switch (formula.is) {
    case 'name':
      return values.get(formula.name)
    case 'number':
      return formula.value
    case 'minus': {
      const value = evaluate(formula.of, values)
      return value === undefined ? undefined : -value
    }
    default: {
      const [left, right] = [evaluate(formula.left, values), evaluate(formula.right, values)]
      if (left === undefined || right === undefined) return undefined
      return calculate(formula.is, left, right)
    }
  }
}

function calculate(operation: Operation, left: number, right: number): number {
  switch (operation) {
    case '+':
      return left + right
    case '−':
      return left - right
    case '×':
      return left * right
    case '÷':
      return left / right
  }
}

interface Reader {
  readonly tokens: readonly FormulaToken[]
  at: number
  /** The length of the text: where something is missing at its end. */
  readonly end: number
  depth: number
}

/** Thrown and caught in this file alone: the way out of the recursion. */
class Unreadable extends Error {
  readonly why: Omit<Extract<ReadFormula, { reads: false }>, 'reads'>
  constructor(why: Unreadable['why']) {
    super(why.problem)
    this.why = why
  }
}

function fail(problem: FormulaProblem, { word, from }: Pick<FormulaToken, 'word' | 'from'>): never {
  throw new Unreadable({ problem, word, from })
}

function readSum(reader: Reader): Formula {
  let left = readProduct(reader)
  for (let is = operationAt(reader); is === '+' || is === '−'; is = operationAt(reader)) {
    reader.at++
    left = { is, left, right: readProduct(reader) }
  }
  return left
}

function readProduct(reader: Reader): Formula {
  let left = readOperand(reader)
  for (let is = operationAt(reader); is === '×' || is === '÷'; is = operationAt(reader)) {
    reader.at++
    left = { is, left, right: readOperand(reader) }
  }
  return left
}

/** More characters and parentheses than this nobody reads, and a formula must not run a build out of memory. */
const longest = 1000
const deepest = 50

function readOperand(reader: Reader): Formula {
  const token = reader.tokens[reader.at]
  if (!token) fail('operand-missing', { word: '', from: reader.end })
  if (++reader.depth > deepest) fail('too-long', token)
  reader.at++
  const operand = readFrom(token, reader)
  reader.depth--
  return operand
}

function readFrom(token: FormulaToken, reader: Reader): Formula {
  switch (token.is) {
    case 'name':
      return { is: 'name', name: token.word }
    case 'number':
      return { is: 'number', value: token.value, label: token.label }
    case '−':
      return { is: 'minus', of: readOperand(reader) }
    case '(': {
      const inside = readSum(reader)
      const close = reader.tokens[reader.at]
      if (!close) fail('parenthesis-open', token)
      if (close.is !== ')') fail('operation-missing', close)
      reader.at++
      return inside
    }
    case 'unknown':
      return fail('sign-unknown', token)
    default:
      return fail('operand-missing', token)
  }
}

function operationAt({ tokens, at }: Reader): Operation | undefined {
  const token = tokens[at]
  if (token?.is === 'unknown') fail('sign-unknown', token)
  return token?.is === '+' || token?.is === '−' || token?.is === '×' || token?.is === '÷' ? token.is : undefined
}
