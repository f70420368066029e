import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { dueAsAtom, dueAsJson, reviewsAsAtom, reviewsAsCalendar, reviewsAsJson } from '../../src/feeds/index.ts'
import { compiled } from '../compiler/compiled.ts'

const files = {
  'fieldbook.yaml': 'name: Test & Co\naddress: https://playbook.example.com\nbase: /sales/\n',
  'content/people.md':
    '---\ntitle: People\nowner: Anna\nreviewed: 2026-11-01\n---\n\n## Anna\n\n- **E-mail:** anna@example.com\n\n## Ben\n\nText.\n',
  ...term('late', 'title: Late, <very> late\nowner: Anna\nreviewed: 2026-01-05'),
  ...term('soon', 'title: Soon\nowner: Ben\nreviewed: 2026-06-08'),
  ...term('never', 'title: Never\nowner: Ben'),
}
const { handbook } = compiled(files)
const anna = handbook.get('person', 'anna')!

describe('reviewsAsAtom', () => {
  it('holds every review with the day it is due by, the same on every day', () => {
    expect(titlesOf(reviewsAsAtom(handbook, {}, '2026-11-12'))).toEqual([
      ['2026-11-01', 'Never reviewed: Never'],
      ['2026-01-05', 'Review due by 2026-07-05: Late, <very> late'],
      ['2026-06-08', 'Review due by 2026-12-08: Soon'],
      ['2026-11-01', 'Review due by 2027-05-01: Whom to ask'],
    ])
    const later = compiled(files, '2031-01-01').handbook
    expect(reviewsAsAtom(later)).toBe(reviewsAsAtom(handbook))
  })

  it('is one owner’s where it is asked for', () => {
    expect(titlesOf(reviewsAsAtom(handbook, { owner: anna })).map(([, title]) => title)).toEqual([
      'Review due by 2026-07-05: Late, <very> late',
      'Review due by 2027-05-01: Whom to ask',
    ])
  })

  it('needs no address of the site', () => {
    const { handbook: nowhere } = compiled({
      'fieldbook.yaml': 'name: Test\n',
      ...term('late', 'title: Late\nreviewed: 2026-01-05'),
    })
    const feed = reviewsAsAtom(nowhere)
    expect(feed).toContain('<id>urn:fieldbook:Test:reviews/feed.xml</id>')
    expect(feed).toContain('href="/glossary/#late"')
  })
})

describe('dueAsAtom', () => {
  it('holds what is due, overdue or was never reviewed on the day, with whole addresses', () => {
    expect(dueAsAtom(handbook)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>https://playbook.example.com/sales/reviews/due.xml</id>
      <title>Reviews due: Test &amp; Co</title>
      <updated>2026-11-08T00:00:00Z</updated>
      <author><name>Test &amp; Co</name></author>
      <link rel="self" type="application/atom+xml" href="https://playbook.example.com/sales/reviews/due.xml"/>
      <link rel="alternate" type="text/html" href="https://playbook.example.com/sales/reviews/"/>
      <entry>
      <id>https://playbook.example.com/sales/reviews/#content/glossary/never.md@never</id>
      <title>Never reviewed: Never</title>
      <updated>2026-11-01T00:00:00Z</updated>
      <link rel="alternate" type="text/html" href="https://playbook.example.com/sales/glossary/#never"/>
      <content type="text">Owner: Ben
      File: content/glossary/never.md</content>
      </entry>
      <entry>
      <id>https://playbook.example.com/sales/reviews/#content/glossary/late.md@2026-07-05</id>
      <title>Review overdue since 2026-07-05: Late, &lt;very&gt; late</title>
      <updated>2026-06-05T00:00:00Z</updated>
      <link rel="alternate" type="text/html" href="https://playbook.example.com/sales/glossary/#late"/>
      <content type="text">Owner: Anna
      File: content/glossary/late.md</content>
      </entry>
      <entry>
      <id>https://playbook.example.com/sales/reviews/#content/glossary/soon.md@2026-12-08</id>
      <title>Review due by 2026-12-08: Soon</title>
      <updated>2026-11-08T00:00:00Z</updated>
      <link rel="alternate" type="text/html" href="https://playbook.example.com/sales/glossary/#soon"/>
      <content type="text">Owner: Ben
      File: content/glossary/soon.md</content>
      </entry>
      </feed>
      "
    `)
  })
})

describe('reviewsAsCalendar', () => {
  it('has an all-day event for each review, its last day', () => {
    expect(reviewsAsCalendar(handbook).replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
      "BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Fieldbook//Reviews//EN
      CALSCALE:GREGORIAN
      X-WR-CALNAME:Reviews due: Test & Co
      BEGIN:VEVENT
      UID:https://playbook.example.com/sales/reviews/#content/glossary/late.md
      DTSTAMP:20260105T000000Z
      DTSTART;VALUE=DATE:20260705
      DTEND;VALUE=DATE:20260706
      SUMMARY:Review: Late\\, <very> late
      DESCRIPTION:Owner: Anna\\nFile: content/glossary/late.md
      URL:https://playbook.example.com/sales/glossary/#late
      TRANSP:TRANSPARENT
      END:VEVENT
      BEGIN:VEVENT
      UID:https://playbook.example.com/sales/reviews/#content/glossary/soon.md
      DTSTAMP:20260608T000000Z
      DTSTART;VALUE=DATE:20261208
      DTEND;VALUE=DATE:20261209
      SUMMARY:Review: Soon
      DESCRIPTION:Owner: Ben\\nFile: content/glossary/soon.md
      URL:https://playbook.example.com/sales/glossary/#soon
      TRANSP:TRANSPARENT
      END:VEVENT
      BEGIN:VEVENT
      UID:https://playbook.example.com/sales/reviews/#content/people.md
      DTSTAMP:20261101T000000Z
      DTSTART;VALUE=DATE:20270501
      DTEND;VALUE=DATE:20270502
      SUMMARY:Review: Whom to ask
      DESCRIPTION:Owner: Anna\\nFile: content/people.md
      URL:https://playbook.example.com/sales/people/
      TRANSP:TRANSPARENT
      END:VEVENT
      END:VCALENDAR
      "
    `)
  })

  it('ends every line as calendars want it, none longer than 75 octets', () => {
    const lines = reviewsAsCalendar(handbook).split('\r\n')
    expect(lines.filter((line) => line.includes('\n') || new TextEncoder().encode(line).length > 75)).toEqual([])
  })
})

describe('reviewsAsJson', () => {
  it('has every review with its days, the same on every day', () => {
    const { version, reviews, ...rest } = JSON.parse(reviewsAsJson(handbook))
    expect({ version, rest }).toEqual({ version: 2, rest: {} })
    expect(reviews[1]).toEqual({
      changedSince: null,
      file: 'content/glossary/late.md',
      title: 'Late, <very> late',
      address: 'https://playbook.example.com/sales/glossary/#late',
      owner: { id: 'anna', name: 'Anna', email: 'anna@example.com' },
      reviewed: '2026-01-05',
      dueFrom: '2026-06-05',
      due: '2026-07-05',
    })
    expect(reviews.map(({ due }: { due: string | null }) => due)).toEqual([
      null,
      '2026-07-05',
      '2026-12-08',
      '2027-05-01',
    ])
  })
})

describe('what says something else than when it was reviewed', () => {
  const changed = new Map([['content/people.md', '2026-11-12']])

  it('is news in both feeds, though its review still holds', () => {
    const news = ['2026-11-12', 'Changed in meaning since its review on 2026-11-01: Whom to ask']
    expect(titlesOf(reviewsAsAtom(handbook, { changed }))).toContainEqual(news)
    expect(titlesOf(dueAsAtom(handbook, { changed }))).toContainEqual(news)
    expect(titlesOf(dueAsAtom(handbook)).flat().join()).not.toContain('Whom to ask')
    const ids = [...reviewsAsAtom(handbook, { changed }).matchAll(/<id>(.*)<\/id>/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is said in both lists for programs', () => {
    for (const text of [reviewsAsJson(handbook, { changed }), dueAsJson(handbook, { changed })]) {
      const { reviews } = JSON.parse(text) as { reviews: { file: string; changedSince: string | null }[] }
      expect(reviews.filter(({ changedSince }) => changedSince !== null)).toMatchObject([
        { file: 'content/people.md', changedSince: '2026-11-12' },
      ])
    }
  })
})

describe('dueAsJson', () => {
  it('also says how each stands on the day', () => {
    const { day, reviews } = JSON.parse(dueAsJson(handbook))
    expect(day).toBe('2026-11-22')
    expect(reviews.map(({ standing }: { standing: string }) => standing)).toEqual(['never', 'overdue', 'due', 'fresh'])
  })
})

function titlesOf(feed: string): [day: string | undefined, title: string | null][] {
  const { document } = parseHTML(feed)
  return [...document.querySelectorAll('entry')].map((it) => [
    it.querySelector('updated')?.textContent?.slice(0, 10),
    it.querySelector('title')?.textContent ?? null,
  ])
}

function term(name: string, front: string): Record<string, string> {
  return { [`content/glossary/${name}.md`]: `---\n${front}\n---\n\nText.\n` }
}
