import type { LinkAnswer, LinkSilence } from '../compiler/index.ts'

/** How often an address may be passed on. */
const mostSteps = 8

/** Asks for one address, and follows where its host passes on to. No cookie, login or referrer is sent. */
export async function askHost(url: string, patience: number): Promise<LinkAnswer> {
  let [now, lasting] = [url, true]
  for (let step = 0; step <= mostSteps; step++) {
    const answer = await askOnce(now, patience)
    if ('why' in answer) return { is: 'silent', why: answer.why }
    const { status, to } = answer
    if (to === undefined) {
      if (status >= 200 && status < 400) return now === url ? { is: 'there' } : { is: 'moved', to: now, lasting }
      return refusal(status)
    }
    if (!/^https?:$/.test(to.protocol)) return { is: 'failing', status }
    lasting &&= status === 301 || status === 308
    now = to.href
  }
  return { is: 'silent', why: 'endless' }
}

/** Many hosts let no program in, or nobody who isn’t logged in: that says nothing of what is there. */
function refusal(status: number): LinkAnswer {
  if (status === 404 || status === 410) return { is: 'gone', status }
  return closed.has(status) ? { is: 'closed', status } : { is: 'failing', status }
}

const closed: ReadonlySet<number> = new Set([401, 402, 403, 406, 407, 418, 429, 451, 999])

interface Reply {
  readonly status: number
  /** Where it is passed on to. */
  readonly to: URL | undefined
}

interface Silence {
  readonly why: LinkSilence
}

/** Only the head of an answer is asked for; where a host doesn’t give it alone, all of it, and the rest isn’t read. */
async function askOnce(url: string, patience: number): Promise<Reply | Silence> {
  const head = await ask('HEAD', url, patience)
  return 'why' in head || head.status < 400 ? head : ask('GET', url, patience)
}

async function ask(method: 'HEAD' | 'GET', url: string, patience: number): Promise<Reply | Silence> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
      headers: { 'User-Agent': 'Fieldbook (looks whether links still lead somewhere)', Accept: '*/*' },
    })
    await response.body?.cancel()
    const { status } = response
    const place = status >= 300 && status < 400 ? response.headers.get('location') : null
    return { status, to: place !== null && URL.canParse(place, url) ? new URL(place, url) : undefined }
  } catch (error) {
    return { why: silenceOf(error) }
  }
}

function silenceOf(error: unknown): LinkSilence {
  if (error instanceof Error && error.name === 'TimeoutError') return 'too long'
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'ENOTFOUND') return 'no host'
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|SSL/.test(code) ? 'certificate' : 'refuses'
}
