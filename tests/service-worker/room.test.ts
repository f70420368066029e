import { afterEach, expect, it, vi } from 'vitest'
import { hasRoom } from '../../src/service-worker/room.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

it('counts what the browser says is left for the site', async () => {
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({ quota: 1000, usage: 400 }) } })
  expect(await hasRoom(600)).toBe(true)
  expect(await hasRoom(601)).toBe(false)
})

it.each([
  ['has no estimate', {}],
  ['keeps it to itself', { storage: { estimate: () => Promise.resolve({}) } }],
  ['fails', { storage: { estimate: () => Promise.reject(new Error('no')) } }],
])('tries where the browser %s', async (_, navigator) => {
  vi.stubGlobal('navigator', navigator)
  expect(await hasRoom(1e12)).toBe(true)
})
