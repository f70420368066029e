import { reviewsAsAtom } from '../../../feeds/index.ts'
import { feedRoute, ownerPaths } from '../_feeds.ts'

export const getStaticPaths = ownerPaths

/** One owner’s reviews, as Atom. */
export const GET = feedRoute(reviewsAsAtom, 'application/atom+xml')
