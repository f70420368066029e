import { openBook, openBuiltSite } from '../src/workspace/index.ts'
import type { Command } from './command.ts'
import { hosts } from './headers/hosts.ts'
import { isReportPlace, policyOf, reportHeaders } from './headers/reports.ts'
import { everywhere, type Header } from './headers/rules.ts'
import { Misuse, readOptions } from './options.ts'

const known = Object.keys(hosts)

/** Prints the headers that a host should send with the site, in the host’s own words. */
export const headers: Command = {
  usage: `headers ${known.join('|')} [--report-to ADDRESS]`,
  about:
    'Prints the part of a host’s configuration that keeps a playbook safe: no frames, no referrer, what may be cached.\n' +
    'For example: npx fieldbook headers netlify > public/_headers\n' +
    '--report-to has browsers report there what the policy of the built pages forbids.',
  run: (args) => {
    const { paths, root, values } = readOptions(args, { 'report-to': { type: 'string' } } as const, true)
    const [name = ''] = paths
    const host = Object.hasOwn(hosts, name) ? hosts[name] : undefined
    if (!host || paths.length > 1) {
      const asked = name === '' ? 'Say for which host' : `\`${paths.join(' ')}\` isn’t a host that is known`
      throw new Misuse(`${asked}: ${known.map((it) => `\`${it}\``).join(', ')}.`)
    }
    const place = values['report-to']
    const reports = place === undefined ? [] : reportsTo(place, root)
    process.stdout.write(host(openBook().handbook.settings.base, [...everywhere, ...reports]))
    return Promise.resolve(0)
  },
}

function reportsTo(place: string, root: string): readonly Header[] {
  if (!isReportPlace(place))
    throw new Misuse(
      `\`--report-to ${place}\` can’t stand in a header; write it as \`https://reports.example.com/policy\`, or as a path ` +
        'of the site’s host such as `/reports`.',
    )
  const policy = policyOf(openBuiltSite(root).page('/') ?? '')
  if (policy === undefined)
    throw new Misuse('`--report-to` needs the policy of the built pages: run `fieldbook build` first.')
  return reportHeaders(policy, place)
}
