export { changesAsAtom } from './change-feed.ts'
export { reviewsAsAtom, reviewsAsCalendar, reviewsAsJson } from './review-feeds.ts'
