import { reviewsAsJson } from '../../../feeds/index.ts'
import { feedRoute, ownerPaths } from '../_feeds.ts'

export const getStaticPaths = ownerPaths

/** One owner’s reviews, as JSON. */
export const GET = feedRoute(reviewsAsJson, 'application/json')
