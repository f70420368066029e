import { fresh, type Header, lasting } from './rules.ts'

/** The part of a host’s configuration that sends headers with every file of a site below `base` (`/`, or `/sales/`). */
type Host = (base: string, everywhere: readonly Header[]) => string

/**
 * A location that adds one header of its own loses all that it would inherit, so they are said again. A variable wouldn’t
 * do: `auth_request` asks in a request of its own, which has the same variables.
 */
const nginx: Host = (base, everywhere) =>
  lines(
    '# Headers for a Fieldbook site: include this in the server block of nginx.',
    ...nginxHeaders(fresh, everywhere),
    ...lasting.folders.flatMap((folder) => [
      `location ^~ ${base}${folder} {`,
      ...nginxHeaders(lasting.value, everywhere).map((line) => `    ${line}`),
      '}',
    ]),
    'server_tokens off;',
    'autoindex off;',
    `error_page 404 ${base}404.html;`,
  )

function nginxHeaders(caching: string, everywhere: readonly Header[]): string[] {
  return [{ name: 'Cache-Control', value: caching }, ...everywhere].map(
    ({ name, value }) => `add_header ${name} ${quoted(value)} always;`,
  )
}

const caddy: Host = (base, everywhere) =>
  lines(
    '# Headers for a Fieldbook site: import this in the site block of Caddy.',
    `@fieldbook_lasting path ${lasting.folders.map((folder) => `${base}${folder}*`).join(' ')}`,
    `@fieldbook_fresh not path ${lasting.folders.map((folder) => `${base}${folder}*`).join(' ')}`,
    `header @fieldbook_lasting Cache-Control "${lasting.value}"`,
    `header @fieldbook_fresh Cache-Control "${fresh}"`,
    'header {',
    ...everywhere.map(({ name, value }) => `\t${name} ${quoted(value)}`),
    '\t-Server',
    '}',
    'handle_errors 404 {',
    `\trewrite * ${base}404.html`,
    '\tfile_server',
    '}',
  )

/** `_headers`, which Netlify and Cloudflare Pages read alike. Both ask again for what has no `Cache-Control`. */
const headersFile: Host = (base, everywhere) =>
  lines(
    '# Headers for a Fieldbook site: put this file into dist/ as `_headers`.',
    `${base}*`,
    ...everywhere.map(({ name, value }) => `  ${name}: ${value}`),
    ...lasting.folders.flatMap((folder) => ['', `${base}${folder}*`, `  Cache-Control: ${lasting.value}`]),
  )

export const hosts: Readonly<Record<string, Host>> = { nginx, caddy, netlify: headersFile, cloudflare: headersFile }

function quoted(value: string): string {
  return `"${value.replaceAll('"', String.raw`\"`)}"`
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
