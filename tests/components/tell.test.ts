import { describe, expect, it } from 'vitest'
import type { Site } from '../../src/components/site.ts'
import { tellFailed, tellHeard, type TellPlace } from '../../src/components/tell.ts'

const siteWith = (email: string | undefined, address: string | undefined = 'https://playbook.example.com'): Site =>
  ({
    pages: { offered: new Set(['/people/']), has: () => true },
    href: (to: string) => `/base${to}`,
    review: () => ({ owner: email === undefined ? undefined : { email: { value: email } } }),
    handbook: { settings: { name: 'Us & them', address } },
  }) as unknown as Site
const place = {
  entry: { title: 'Too expensive' },
  playbook: { title: 'Selling to a CFO' },
  stage: 'Negotiation',
  objection: 'You’re “too” expensive & late?',
  address: '/playbooks/a/b/#negotiation-too-expensive',
} as unknown as TellPlace

describe('a message to the owner', () => {
  it('says where one is, and leaves lines to fill in', () => {
    const link = new URL(tellFailed(siteWith('coach@example.com'), place)!)
    expect(link.pathname).toBe('coach@example.com')
    expect(link.searchParams.get('subject')).toBe('Didn’t work: You’re “too” expensive & late?')
    expect(link.searchParams.get('body')?.split('\r\n')).toEqual([
      'Us & them',
      'Playbook: Selling to a CFO',
      'Stage: Negotiation',
      'Objection: You’re “too” expensive & late?',
      'Page: https://playbook.example.com/base/playbooks/a/b/#negotiation-too-expensive',
      '',
      'What they said: ',
      'What I answered: ',
      'What happened then: ',
      'What would have been better: ',
    ])
  })

  it('asks who said it, where an objection is new', () => {
    const link = new URL(tellHeard(siteWith('coach@example.com'), { ...place, objection: undefined })!)
    expect(link.searchParams.get('subject')).toBe('New objection: Negotiation')
    expect(link.searchParams.get('body')).toContain('Who said it, and when in the call: ')
    expect(link.searchParams.get('body')).not.toContain('Objection:')
  })

  it.each([undefined, '', 'ask me', 'a@b@c', 'a@example.com?bcc=x@example.com', 'a@example.com,b@example.com'])(
    'is a link to the people where the owner’s address is %j',
    (email) => {
      expect(tellFailed(siteWith(email), place)).toBe('/base/people/')
    },
  )

  it('is none where the site names nobody', () => {
    const site = { ...siteWith(undefined), pages: { offered: new Set<string>(), has: () => true } }
    expect(tellFailed(site, place)).toBeUndefined()
    expect(tellHeard(site, place)).toBeUndefined()
  })

  it('names the page’s path where the site has no address yet', () => {
    const site = { ...siteWith('coach@example.com'), handbook: { settings: { name: 'Us' } } } as unknown as Site
    expect(new URL(tellFailed(site, place)!).searchParams.get('body')).toContain('Page: /base/playbooks/a/b/#')
  })
})
