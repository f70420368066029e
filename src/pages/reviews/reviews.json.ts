import { reviewsAsJson } from '../../feeds/index.ts'
import { feedRoute } from './_feeds.ts'

/** All reviews, as JSON. */
export const GET = feedRoute(reviewsAsJson, 'application/json')
