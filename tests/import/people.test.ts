import { describe, expect, it } from 'vitest'
import { imported, importedPage } from './handbook.ts'

const directory =
  '| Name | Job title | E-mail | Phone | Office | Responsible for |\n' +
  '| --- | --- | --- | --- | --- | --- |\n' +
  '| **Deal desk** | Prices | [desk@example.com](mailto:desk@example.com) | +1 555 0100 | Hall 2 | discounts |\n' +
  '| [Coach](https://example.com/coach)<br>Selling | | coach@example.com, or ring | | | |\n'

describe('a page about people', () => {
  it('of tables becomes a heading for each row, with what else the page says before them', () => {
    const text = `# Team directory\n\nWrite, don’t call.\n\n## Sales\n\n${directory}\nLast read in May, see [sales](#sales).\n`
    expect(importedPage(text, 'sales/team/README.md')).toMatchInlineSnapshot(`
      "---
      title: Team directory
      ---

      Write, don’t call.

      Last read in May, see [sales](people.md).

      ## Deal desk

      Prices

      Office: Hall 2

      Sales

      - **E-mail:** desk@example.com
      - **Phone:** +1 555 0100
      - **Ask about:** discounts

      ## Coach

      [Coach](https://example.com/coach)<br>Selling

      coach@example.com, or ring

      Sales

      - **E-mail:** coach@example.com
      "
    `)
  })

  it('of headings keeps them, and their addresses get the word that Fieldbook reads', () => {
    const text =
      '# Who’s who\n\nAsk early.\n\n## Deal desk\n\n- Email: [the desk](mailto:desk@example.com)\n- Phone: +1 555 0100\n\n### Hours\n\nNine to five.\n\n## Coach\n\nWrite to coach@example.com.\n'
    expect(importedPage(text, 'onboarding/who.md')).toMatchInlineSnapshot(`
      "---
      title: Who’s who
      ---

      Ask early.

      ## Deal desk

      - **E-mail:** desk@example.com
      - **Phone:** +1 555 0100

      **Hours**

      Nine to five.

      ## Coach

      Write to coach@example.com.

      - **E-mail:** coach@example.com
      "
    `)
  })

  it('is led to as the page of its group', () => {
    const it = imported({
      'contacts.md': `# Contacts\n\n## Sales\n\n${directory}`,
      'a.md': '[x](contacts.md#sales) [y](contacts.md#deal-desk)',
    })
    expect(it.sources[1]?.text).toContain('[x](../people.md) [y](../people.md#deal-desk)')
  })

  it.each([
    ['whose title doesn’t say so', 'suppliers.md', `# Suppliers\n\n${directory}`],
    ['without addresses', 'people.md', '# People\n\n## How we work\n\nTogether.\n\n## Where\n\nHere.\n'],
    [
      'where a heading has two addresses',
      'people.md',
      '# People\n\n## Sales\n\na@example.com b@example.com\n\n## Service\n\nc@example.com\n',
    ],
    ['where a heading has none', 'people.md', '# People\n\n## How to write\n\nShort.\n\n## Coach\n\nc@example.com\n'],
    [
      'with a row that has no name',
      'people.md',
      '# People\n\n| Name | E-mail |\n| --- | --- |\n| | a@example.com |\n| B | b@example.com |\n',
    ],
    ['in a folder of something else', 'objections/people.md', `# People\n\n${directory}`],
  ])('%s is none', (_, path, text) => {
    expect(imported({ [path]: text }).sources[0]?.page.guess.kind).not.toBe('person')
  })

  it('is one only once in a root', () => {
    const it = imported({ 'a/people.md': `# People\n\n${directory}`, 'b/people.md': `# People\n\n${directory}` })
    expect(it.sources.map(({ file }) => file)).toEqual(['content/people.md', 'content/guides/people.md'])
  })
})

describe('a buyer’s journey', () => {
  it('has its steps as headings; what is none of them is bold', () => {
    const text =
      '# The buyer’s journey\n\n## Overview\n\nFive months.\n\n## 1. They notice\n\n### What they ask\n\n- Why?\n\n## 2. They compare\n\nThree makers.\n\n## Resources\n\n[Report](https://example.com/report)\n'
    expect(importedPage(text, 'sales/journey.md')).toMatchInlineSnapshot(`
      "---
      title: The buyer’s journey
      ---

      **Overview**

      Five months.

      ## 1. They notice

      ### What they ask

      - Why?

      ## 2. They compare

      Three makers.

      **Resources**

      [Report](https://example.com/report)
      "
    `)
  })

  it.each([
    ['Customer journey', 'journey.md', ['Awareness', 'Decision'], 'journey'],
    ['Plants', 'buyer journeys/plants.md', ['Awareness stage', 'Consideration stage'], 'journey'],
    ['My journey', 'journey.md', ['Awareness', 'Decision'], 'guide'],
    ['Customer journey', 'journey.md', ['Goals', 'Who works on it'], 'guide'],
    ['Customer journey', 'journey.md', ['Awareness', 'Decision', 'Goals', 'Team', 'Tools'], 'guide'],
    ['Awareness', 'customer journey/awareness.md', ['What they ask', 'What we say'], 'guide'],
  ])('“%s” in %s with %j: %s', (title, path, headings, kind) => {
    const text = `# ${title}\n\n${headings.map((it) => `## ${it}\n\nText.\n`).join('\n')}`
    expect(imported({ [path]: text }).sources[0]?.page.guess.kind).toBe(kind)
  })
})
