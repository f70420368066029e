import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const conversionOutOfRange: Rule = {
  id: 'conversion-out-of-range',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    for (const { title, conversion } of handbook.all('process').flatMap((process) => process.stages)) {
      if (!conversion || conversion.known === 'unknown') continue
      if (conversion.share >= 0 && conversion.share <= 1) continue
      yield {
        message: `The conversion of ${quote(title.text)} is ${quote(conversion.text)}; a share from 0 % to 100 % was expected, because at most all deals that enter a stage move on`,
        hint: 'Divide the deals that moved on by the deals that entered, for the same group of deals: `- **Conversion:** 45 % (opportunities entered in 2025)`.',
        at: conversion.at,
      }
    }
  },
}
