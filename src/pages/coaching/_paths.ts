import { addressOf, type Coaching } from '../../compiler/index.ts'
import { openSite } from '../_site.ts'

/** The pages under `[...coaching]`. Only ids go in: in dev an entry is another object after each change. */
export function coachingPaths(): { params: { coaching: string }; props: { id: string } }[] {
  return openSite()
    .shown('coaching')
    .map((page) => ({ params: { coaching: placeOf(page) }, props: { id: page.id } }))
}

function placeOf(page: Coaching): string {
  return decodeURI(addressOf(page))
    .replace(/^\/coaching\//, '')
    .replace(/\/$/, '')
}
