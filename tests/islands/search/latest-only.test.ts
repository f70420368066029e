import { expect, it } from 'vitest'
import { latestOnly } from '../../../src/islands/search/latest-only.ts'

it('makes one run of what is asked at once, and one more of what is asked meanwhile', async () => {
  const seen: string[] = []
  let text = ''
  let finish: () => void = () => undefined
  const look = latestOnly(async () => {
    seen.push(text)
    await new Promise<void>((resolve) => (finish = resolve))
  })
  const type = (words: string): Promise<void> => {
    text = words
    return look()
  }
  void type('b')
  void type('bu')
  await expect.poll(() => seen).toEqual(['bu'])
  void type('bud')
  const done = type('budg')
  finish()
  await expect.poll(() => seen).toEqual(['bu', 'budg'])
  finish()
  await done
  const again = type('budget')
  await expect.poll(() => seen).toEqual(['bu', 'budg', 'budget'])
  finish()
  await again
})
