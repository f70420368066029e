import type { APIRoute } from 'astro'
import { type Handbook, ownerShares, type ReviewsAsked } from '../../compiler/index.ts'
import { openSite } from '../_site.ts'
import { openReviewHistory } from './_history.ts'

/** A feed of everybody’s reviews, or of those of the owner in the address. */
export function feedRoute(
  write: (handbook: Handbook, asked: ReviewsAsked, edition?: string) => string,
  type: string,
): APIRoute {
  return ({ params }) => {
    const { handbook, edition } = openSite()
    const owner = params['owner'] === undefined ? undefined : handbook.get('person', params['owner'])
    return new Response(write(handbook, { owner, changed: openReviewHistory() }, edition), {
      headers: { 'Content-Type': `${type}; charset=utf-8` },
    })
  }
}

/** Everybody who answers for something, for `getStaticPaths`. */
export function ownerPaths(): { params: { owner: string } }[] {
  return ownerShares(openSite().handbook).flatMap(({ owner }) => (owner ? [{ params: { owner: owner.id } }] : []))
}
