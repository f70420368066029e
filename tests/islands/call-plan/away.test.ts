import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planAsCalendar } from '../../../src/islands/call-plan/calendar.ts'
import { outlineOf, planAsText } from '../../../src/islands/call-plan/plan-text.ts'
import { duplicatePlan, mergePlans, stageTitleOf, type Plan } from '../../../src/islands/call-plan/plan.ts'
import { mailAddress, recapOf, sayable, withUnderstood } from '../../../src/islands/call-plan/recap.ts'
import { guestKey, guestOf, guestsOf } from '../../../src/islands/call-plan/room.ts'
import { decodePlan, encodePlan } from '../../../src/islands/call-plan/share-code.ts'

const noon = Date.UTC(2026, 10, 22, 12)
const agreed = { outcome: 'next-step', 'next-what': 'send the log', 'next-when': '2026-11-27' }

describe('a plan in a calendar', () => {
  const plan = planWith({ account: 'Penni;thorpe, "Dairy"\nDay', date: '2026-12-31', ...agreed })
  const text = planAsCalendar(plan, 'https://example.com/plan/?a=1&b=2', noon) ?? ''

  it('has the call and the next step as days, with UIDs that stay', () => {
    expect(text.replaceAll('\r\n ', '')).toContain(
      [
        'BEGIN:VEVENT',
        'UID:a-call',
        'DTSTAMP:20261122T120000Z',
        'LAST-MODIFIED:20261122T120000Z',
        `SEQUENCE:${String(noon / 60_000)}`,
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        String.raw`SUMMARY:Call: Penni\;thorpe\, "Dairy"\nDay (Qualification)`,
        String.raw`DESCRIPTION:Stage: Qualification\nSelling to a CFO\nhttps://example.com/plan/?a=1&b=2`,
        'URL:https://example.com/plan/?a=1&b=2',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:a-next',
      ].join('\r\n'),
    )
    expect(text).toContain('DTSTART;VALUE=DATE:20261127')
  })

  it('folds lines at 75 octets, whatever the letters, and loses none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (account) => {
        const made = planAsCalendar(planWith({ account, date: '2026-11-24' }), 'https://example.com/', noon) ?? ''
        expect(made.endsWith('\r\n')).toBe(true)
        for (const line of made.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\n\r\u{FFFD}]/u)
        }
        expect(
          made
            .replaceAll('\r\n ', '')
            .split('\r\n')
            .filter((line) => line.startsWith('SUMMARY:')),
        ).toHaveLength(1)
      }),
    )
  })

  it('is none without a day, or with a next step that isn’t agreed', () => {
    expect(planAsCalendar(planWith({ date: 'soon' }), 'https://example.com/', noon)).toBeUndefined()
    expect(planAsCalendar(planWith({ ...agreed, outcome: 'no-sale' }), 'https://example.com/', noon)).toBeUndefined()
  })
})

describe('the recap e-mail', () => {
  const plan = planWith({
    account: 'Pennithorpe',
    date: '2026-11-24',
    'people-1-name': 'Ann Lee, CFO',
    'execute-problem': 'The filler stops\nevery Monday',
    'execute-doubts': 'SECRET doubts',
    'execute-people': 'SECRET people',
    'execute-promised': 'a quote by 1 Dec',
    'debrief-differently': 'SECRET lesson',
    'q-gate-x:tick': 'yes',
    'q-ask-y:note': 'SECRET note',
    'q-ask-y:answer': '$900 an hour',
    ...agreed,
  })

  it('thanks, says what was understood, and what each side will do by when; nothing from inside', () => {
    expect(recapOf(plan)).toMatchInlineSnapshot(`
      {
        "body": "Hello Ann Lee,

      Thank you for your time on 24 Nov 2026.

      This is what I understood:
      - The problem, as you put it: The filler stops
        every Monday

      What you will do:
      - send the log, by 27 Nov 2026

      What we will do:
      - a quote by 1 Dec

      If I have anything wrong, please tell me.

      Kind regards",
        "subject": "Pennithorpe: what we agreed",
      }
    `)
    expect(recapOf(plan).body).not.toContain('SECRET')
  })

  it('offers answers to questions, not notes or doubts', () => {
    expect(sayable(plan, outlineOf(plan)).map(({ answer }) => answer)).toEqual(['$900 an hour'])
  })

  it('takes another line into what was understood, also after it was changed by hand', () => {
    const { body } = recapOf(plan)
    expect(withUnderstood(body, '$900 an hour')).toContain('  every Monday\n- $900 an hour\n\nWhat you will do:')
    expect(withUnderstood('My own words.', 'x')).toBe('My own words.\n\nThis is what I understood:\n- x')
  })

  it('fits into an address for mail programs, cut with a note where it is long', () => {
    expect(mailAddress({ subject: 'A & B', body: 'one\ntwo' })).toEqual({
      address: 'mailto:?subject=A%20%26%20B&body=one%0D%0Atwo',
      isCut: false,
    })
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 1, max: 30 }), (text, times) => {
        const { address, isCut } = mailAddress({ subject: text, body: text.repeat(times) })
        if (!isCut) return
        expect(address.length).toBeLessThanOrEqual(1900)
        expect(decodeURIComponent(address)).toContain('was cut here')
      }),
    )
  })
})

describe('a plan in an address', () => {
  it('comes back as it was, to the second', async () => {
    const plan = planWith({ account: 'Süß & <b>', 'q-ask-what-did-it-cost-all-in:answer': '$900', date: '' })
    const asked = plan.fields['q-ask-what-did-it-cost-all-in:answer']
    const named = {
      ...plan,
      fields: {
        ...plan.fields,
        ...(asked ? { 'q-ask-what-did-it-cost-all-in:answer': { ...asked, prompt: 'What did it cost, all in?' } } : {}),
      },
    }
    expect(await decodePlan(await encodePlan(named))).toEqual({ ok: true, plan: named })
  })

  it('comes back whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })),
        async (values) => {
          const plan = planWith(values)
          expect(await decodePlan(await encodePlan(plan))).toEqual({ ok: true, plan })
        },
      ),
      { numRuns: 40 },
    )
  })

  it('holds an ordinary plan in one code', async () => {
    const prompts = [
      'What did the last unplanned stop cost you, all in?',
      'Who signs off a line like this?',
      'What happens if you wait?',
      'How do you count downtime today?',
      'Which line would you start with?',
      'Who else will judge the quote?',
    ]
    const fields = prompts.flatMap((prompt, index) => {
      const key = `qualification-ask-${prompt
        .toLowerCase()
        .replaceAll(/[^\w\s]/g, '')
        .replaceAll(' ', '-')}`
      const field = { prompt, part: 'ask', at: noon - index * 61_234 }
      return [
        [`${key}:tick`, { ...field, value: 'yes' }],
        [`${key}:answer`, { ...field, value: `About ${String(index * 137)} hours a month, they said, from the log` }],
      ]
    })
    const plan = { ...planWith({ account: 'Pennithorpe Dairy', date: '2026-11-24', ...agreed }) }
    const whole: Plan = { ...plan, fields: { ...plan.fields, ...(Object.fromEntries(fields) as Plan['fields']) } }
    expect((await encodePlan(whole)).length).toBeLessThan(1_500)
  })

  it.each([
    ['nothing', '', 'mangled'],
    ['another version', '2.AAAA', 'mangled'],
    ['no base64', '1.<script>', 'mangled'],
    ['not deflated', `1.${Buffer.from('plain text').toString('base64url')}`, 'mangled'],
    ['not JSON', `1.${deflateRawSync('nope').toString('base64url')}`, 'mangled'],
    ['no plan', `1.${deflateRawSync('[1,2,3,4,5,6]').toString('base64url')}`, 'mangled'],
    ['a bomb', `1.${deflateRawSync(Buffer.alloc(60_000_000, 32)).toString('base64url')}`, 'too-large'],
    ['a book', `1.${'A'.repeat(200_001)}`, 'too-large'],
  ])('is refused where it is %s', async (_, code, why) => {
    expect(await decodePlan(code)).toEqual({ ok: false, why })
  })

  it('is refused when it was cut off anywhere', async () => {
    const code = await encodePlan(planWith({ account: 'Pennithorpe' }))
    for (let end = 0; end < code.length - 1; end++) expect((await decodePlan(code.slice(0, end))).ok).toBe(false)
  })
})

describe('other buyers in the room', () => {
  const key = guestKey('seller/ops', 'q-ask-who')
  const plan: Plan = {
    ...planWith({ account: 'Pennithorpe' }),
    fields: {
      'with:seller/ops': { value: 'yes', at: 1, prompt: 'Operations manager', part: 'room' },
      'q-ask-who:answer': { value: 'she', at: 1, prompt: 'Who signs?', part: 'ask' },
      [`${key}:answer`]: { value: 'he', at: 1, prompt: 'Who signs?', part: 'ask' },
      [`${key}:tick`]: { value: 'yes', at: 1, prompt: 'Who signs?', part: 'ask' },
    },
  }

  it('have keys that no prompt of one’s own has, and a name also after they left', () => {
    expect(guestsOf(plan)).toEqual([{ playbook: 'seller/ops', title: 'Operations manager' }])
    expect(guestOf(plan, `${key}:answer`)).toBe('Operations manager')
    expect(guestOf(plan, 'q-ask-who:answer')).toBeUndefined()
    const left = mergePlans(plan, {
      ...plan,
      fields: { 'with:seller/ops': { value: '', at: 2, prompt: 'Operations manager', part: 'room' } },
    })
    expect(guestsOf(left)).toEqual([])
    expect(guestOf(left, key)).toBe('Operations manager')
  })

  it('have chapters of their own in a text', () => {
    expect(planAsText(plan, outlineOf(plan))).toMatchInlineSnapshot(`
      "Call plan (Selling to a CFO, Qualification)

      WHO AND WHEN
      - Also in the room: Operations manager

      QUESTIONS
      - Who signs? she

      OPERATIONS MANAGER: QUESTIONS
      - Who signs? he
      "
    `)
  })

  it('stay for the next call, without their answers', () => {
    expect(Object.keys(duplicatePlan(plan, 'b', 9).fields)).toEqual(['with:seller/ops', `${key}:tick`])
  })
})

describe('stageTitleOf', () => {
  it('is what the playbook called it, or the id in words', () => {
    expect(stageTitleOf(planWith({}))).toBe('Qualification')
    expect(stageTitleOf({ ...planWith({}), stage: { value: 'first-meeting', at: 0 } })).toBe('First meeting')
  })
})

function planWith(values: Readonly<Record<string, string>>): Plan {
  const fields = Object.entries(values).map(([key, value]) => {
    const part = key.includes('-ask-') ? 'ask' : (/^(execute|debrief)/.exec(key)?.[1] ?? 'head')
    return [key, { value, at: noon, prompt: key, part }] as const
  })
  return {
    id: 'a',
    playbook: 'seller/cfo',
    playbookTitle: 'Selling to a CFO',
    stage: { value: 'qualification', title: 'Qualification', at: noon },
    created: noon,
    fields: Object.fromEntries(fields.filter(([key]) => key !== '__proto__')),
    deleted: undefined,
  }
}
