import type { Definition, Image, Link } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Entry } from '../model/concepts.ts'
import type { LinkTarget } from '../model/handbook.ts'
import type { Issue } from '../model/issue.ts'
import type { Position } from '../model/position.ts'
import type { Asset, Parsed } from '../model/source.ts'
import { largestAsset } from '../meaning/linked-files.ts'
import { onceFor } from '../meaning/once-for.ts'
import { asAddress, relativePath, resolvePath } from '../meaning/paths.ts'
import { nearAnchorsOf } from './near-anchors.ts'
import { nearFilesOf } from './near-files.ts'

export type LinkNode = Link | Image | Definition

/** What a link can lead to. */
export interface Ground {
  readonly parsed: ReadonlyMap<string, Parsed>
  readonly assets: ReadonlyMap<string, Asset>
}

/** Resolves every link and picture of a file; reports those that lead nowhere. */
export function resolveLinks(it: Parsed, ground: Ground, report: (issue: Issue) => void): Map<LinkNode, LinkTarget> {
  const targets = new Map<LinkNode, LinkTarget>()
  for (const node of it.links) {
    const at = placeOf(it.file, node)
    if (node.type === 'image' && (node.alt ?? '').trim() === '')
      report({ type: 'image-without-text', url: node.url, at })
    targets.set(node, resolveLink(it.file, node, at, ground, report))
  }
  return targets
}

function resolveLink(
  file: string,
  node: LinkNode,
  at: Position,
  ground: Ground,
  report: (issue: Issue) => void,
): LinkTarget {
  const { url } = node
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme !== undefined || url.startsWith('//')) {
    const isSafe = scheme !== undefined && ['http', 'https', 'mailto', 'tel'].includes(scheme) && node.type !== 'image'
    if (isSafe) return { leads: 'outside', url }
    report({ type: 'link-unsafe', url, at })
    return { leads: 'nowhere' }
  }
  // Parted as it is written: a file may have `#` in its name, which stands as `%23` in a link.
  const [path = '', anchor] = url.split('#', 2).map(decoded)
  if (url.trim() === '') {
    report({ type: 'broken-link', url, file, near: undefined, isFolder: false, at })
    return { leads: 'nowhere' }
  }
  if (path === '')
    return resolveAnchor(file, file, anchor ?? '', url, at, ground, report) ?? { leads: 'here', anchor: anchor ?? '' }
  const target = resolveFile(file, path, url, toString(node), at, ground, (issue) =>
    report(issue.type === 'broken-link' ? { ...issue, near: issue.near && asAddress(issue.near) } : issue),
  )
  if (target === undefined) return { leads: 'nowhere' }
  const source = ground.parsed.get(target)
  if (!source) return checkedAsset(target, node, at, ground, report)
  if (anchor !== undefined && anchor !== '') {
    const entry = source.entries.find((candidate) => candidate.kind === 'person' && candidate.id === anchor)
    if (entry) return { leads: 'entry', entry, anchor: undefined }
    const broken = resolveAnchor(file, target, anchor, url, at, ground, report)
    if (broken) return broken
  }
  const [entry] = source.entries
  return entry ? { leads: 'entry', entry, anchor: anchor || undefined } : { leads: 'nowhere' }
}

/** The file a path names, or undefined after reporting. */
function resolveFile(
  file: string,
  path: string,
  url: string,
  words: string,
  at: Position,
  ground: Ground,
  report: (issue: Issue) => void,
): string | undefined {
  const target = path.startsWith('/') ? path.slice(1) : resolvePath(file, path)
  const exists = target !== undefined && (ground.parsed.has(target) || ground.assets.has(target))
  if (exists && !path.startsWith('/')) return target
  const isFolder = target !== undefined && !exists && nearFilesOf(ground).isFolder(target)
  // From the top of the root, or, as on Windows, with the other slash.
  const meant = path.startsWith('/') ? target : resolvePath(file, path.replaceAll('\\', '/'))
  const near =
    target === undefined || isFolder ? undefined : exists ? target : nearFilesOf(ground).near(meant ?? target, words)
  report({ type: 'broken-link', url, file: target, near: near && relativePath(file, near), isFolder, at })
  return undefined
}

function resolveAnchor(
  file: string,
  target: string,
  anchor: string,
  url: string,
  at: Position,
  ground: Ground,
  report: (issue: Issue) => void,
): LinkTarget | undefined {
  const source = ground.parsed.get(target)
  const anchors = source?.anchors ?? []
  // Of a file that can’t be read nobody knows the headings.
  if ((source?.unreadable.length ?? 0) > 0 || anchor === '' || anchorSet(anchors).has(anchor)) return undefined
  const near = nearAnchorsOf(ground)(anchor, anchors)
  report({ type: 'broken-anchor', url, anchor, file: target, near, at })
  return target === file ? { leads: 'nowhere' } : undefined
}

const anchorSet = onceFor((anchors: readonly string[]) => new Set(anchors))

function checkedAsset(
  file: string,
  node: LinkNode,
  at: Position,
  ground: Ground,
  report: (issue: Issue) => void,
): LinkTarget {
  const bytes = ground.assets.get(file)?.bytes ?? 0
  const limit = node.type === 'image' ? largestAsset.picture : largestAsset.file
  if (bytes > limit) report({ type: 'asset-too-large', file, bytes, limit, at })
  return { leads: 'asset', file }
}

/** Where a link stands, from bracket to bracket. */
export function placeOf(file: string, node: LinkNode): Position {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
  return { file, start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } }
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/** The place a link in front matter names, checked like any other: a collateral's file. */
export function resolveFrontFile(
  entry: Entry,
  path: string,
  ground: Ground,
  report: (issue: Issue) => void,
): string | undefined {
  const at = entry.frontAt('file')
  const target = resolveFile(entry.file, path, path, entry.title, at, ground, report)
  const bytes = target === undefined ? 0 : (ground.assets.get(target)?.bytes ?? 0)
  if (target !== undefined && bytes > largestAsset.file) {
    report({ type: 'asset-too-large', file: target, bytes, limit: largestAsset.file, at })
  }
  return target
}
