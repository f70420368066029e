import type { Site } from './site.ts'

/**
 * Has a site more playbooks than one reads through on a phone? Its lists name roles then, and the page of each role lists its
 * playbooks.
 */
export function hasLongLists(site: Site): boolean {
  return site.current('playbook').length > most
}

const most = 200
