import { expect, it } from 'vitest'
import { contentPolicy } from '../../src/components/content-policy.ts'

it('forbids all that no page needs: nothing inline, nothing evaluated, no plugin, no other place for links and forms', () => {
  expect(contentPolicy("'sha256-script'", "'sha256-style'").split('; ')).toEqual([
    "default-src 'self'",
    "script-src 'self' 'sha256-script' 'wasm-unsafe-eval'",
    "style-src 'self' 'sha256-style'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ])
})
