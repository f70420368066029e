import { reviewsAsCalendar } from '../../feeds/index.ts'
import { feedRoute } from './_feeds.ts'

/** All reviews, as a calendar. */
export const GET = feedRoute(reviewsAsCalendar, 'text/calendar')
