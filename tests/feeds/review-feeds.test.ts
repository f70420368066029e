import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { reviewsAsAtom, reviewsAsCalendar, reviewsAsJson } from '../../src/feeds/index.ts'
import { compiled } from '../compiler/compiled.ts'

const { handbook } = compiled({
  'fieldbook.yaml': 'name: Test & Co\naddress: https://playbook.example.com\nbase: /sales/\n',
  'content/people.md':
    '---\ntitle: People\nowner: Anna\nreviewed: 2026-11-01\n---\n\n## Anna\n\n- **E-mail:** anna@example.com\n\n## Ben\n\nText.\n',
  ...term('late', 'title: Late, <very> late\nowner: Anna\nreviewed: 2026-01-05'),
  ...term('soon', 'title: Soon\nowner: Ben\nreviewed: 2026-06-08'),
  ...term('never', 'title: Never\nowner: Ben'),
})
const anna = handbook.get('person', 'anna')!

describe('reviewsAsAtom', () => {
  it('holds what is due, overdue or was never reviewed, with whole addresses', () => {
    expect(reviewsAsAtom(handbook)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>https://playbook.example.com/sales/reviews/feed.xml</id>
      <title>Reviews due: Test &amp; Co</title>
      <updated>2026-11-08T00:00:00Z</updated>
      <author><name>Test &amp; Co</name></author>
      <link rel="self" type="application/atom+xml" href="https://playbook.example.com/sales/reviews/feed.xml"/>
      <link rel="alternate" type="text/html" href="https://playbook.example.com/sales/reviews/"/>
      <entry>
      <id>https://playbook.example.com/sales/reviews/#content/glossary/late.md@2026-07-05</id>
      <title>Review overdue since 2026-07-05: Late, &lt;very&gt; late</title>
      <updated>2026-06-05T00:00:00Z</updated>
      <link rel="alternate" type="text/html" href="https://playbook.example.com/sales/glossary/#late"/>
      <content type="text">Owner: Anna
      File: content/glossary/late.md</content>
      </entry>
      <entry>
      <id>https://playbook.example.com/sales/reviews/#content/glossary/never.md@never</id>
      <title>Never reviewed: Never</title>
      <updated>2026-11-01T00:00:00Z</updated>
      <link rel="alternate" type="text/html" href="https://playbook.example.com/sales/glossary/#never"/>
      <content type="text">Owner: Ben
      File: content/glossary/never.md</content>
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

  it('is one owner’s where it is asked for', () => {
    const { document } = parseHTML(reviewsAsAtom(handbook, anna))
    expect([...document.querySelectorAll('entry > title')].map((it) => it.textContent)).toEqual([
      'Review overdue since 2026-07-05: Late, <very> late',
    ])
  })

  it('gives the same bytes for the same sources', () => {
    expect(reviewsAsAtom(handbook)).toBe(reviewsAsAtom(handbook))
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
  it('has every review, the most urgent first', () => {
    const { version, day, reviews } = JSON.parse(reviewsAsJson(handbook))
    expect({ version, day }).toEqual({ version: 1, day: '2026-11-22' })
    expect(reviews[0]).toEqual({
      file: 'content/glossary/late.md',
      title: 'Late, <very> late',
      address: 'https://playbook.example.com/sales/glossary/#late',
      owner: { id: 'anna', name: 'Anna', email: 'anna@example.com' },
      reviewed: '2026-01-05',
      due: '2026-07-05',
      standing: 'overdue',
    })
    expect(reviews.map(({ standing }: { standing: string }) => standing)).toEqual(['overdue', 'never', 'due', 'fresh'])
  })
})

function term(name: string, front: string): Record<string, string> {
  return { [`content/glossary/${name}.md`]: `---\n${front}\n---\n\nText.\n` }
}
