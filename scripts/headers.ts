import { openBook } from '../src/workspace/index.ts'
import type { Command } from './fieldbook.ts'
import { hosts } from './headers/hosts.ts'
import { Misuse, readOptions } from './options.ts'

const known = Object.keys(hosts)

/** Prints the headers that a host should send with the site, in the host’s own words. */
export const headers: Command = {
  usage: `headers ${known.join('|')}`,
  about:
    'Prints the part of a host’s configuration that keeps a playbook safe: no frames, no referrer, what may be cached.\n' +
    'For example: npx fieldbook headers netlify > dist/_headers',
  run: (args) => {
    const { paths } = readOptions(args, {}, true)
    const [name = ''] = paths
    const host = hosts[name]
    if (!host || paths.length > 1) {
      const asked = name === '' ? 'Say for which host' : `\`${paths.join(' ')}\` isn’t a host that is known`
      throw new Misuse(`${asked}: ${known.map((it) => `\`${it}\``).join(', ')}.`)
    }
    process.stdout.write(host(openBook().handbook.settings.base))
    return Promise.resolve(0)
  },
}
