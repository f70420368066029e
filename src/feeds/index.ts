export { changesAsAtom } from './change-feed.ts'
export { dueAsAtom, dueAsJson, reviewsAsAtom, reviewsAsCalendar, reviewsAsJson } from './review-feeds.ts'
