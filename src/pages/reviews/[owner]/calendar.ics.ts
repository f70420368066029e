import { reviewsAsCalendar } from '../../../feeds/index.ts'
import { feedRoute, ownerPaths } from '../_feeds.ts'

export const getStaticPaths = ownerPaths

/** One owner’s reviews, as a calendar. */
export const GET = feedRoute(reviewsAsCalendar, 'text/calendar')
