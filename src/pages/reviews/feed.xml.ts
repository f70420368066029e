import { reviewsAsAtom } from '../../feeds/index.ts'
import { feedRoute } from './_feeds.ts'

/** All reviews, as Atom. */
export const GET = feedRoute(reviewsAsAtom, 'application/atom+xml')
