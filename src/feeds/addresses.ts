import type { Handbook } from '../compiler/index.ts'

/** An address of the site as a feed needs it: whole where `fieldbook.yaml` says where the site is, else from its root. */
export function feedAddress({ settings }: Handbook, path: string): string {
  const local = `${settings.base}${path.slice(1)}`
  return settings.address === undefined ? local : new URL(local, settings.address).href
}

/** A permanent name for something in a feed. Without an address of its own, a site is told by its name. */
export function feedId(handbook: Handbook, path: string): string {
  const { address, name } = handbook.settings
  if (address !== undefined) return feedAddress(handbook, path)
  return `urn:fieldbook:${encodeURIComponent(name)}:${encodeURI(path.slice(1))}`
}
