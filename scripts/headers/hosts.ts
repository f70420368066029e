import { files, fresh, type Header, headersOfFiles, lasting } from './rules.ts'

/** The part of a host’s configuration that sends headers with every file of a site below `base` (`/`, or `/sales/`). */
type Host = (base: string, everywhere: readonly Header[]) => string

/**
 * A location that adds one header of its own loses all that it would inherit, so they are said again. A variable wouldn’t
 * do: `auth_request` asks in a request of its own, which has the same variables. What isn’t there is asked for again, also
 * where it would be kept for a year.
 */
const nginx: Host = (base, everywhere) =>
  lines(
    '# Headers for a Fieldbook site: include this in the server block of nginx.',
    `add_header Cache-Control ${quoted(fresh)} always;`,
    ...nginxHeaders(everywhere),
    ...lasting.folders.flatMap((folder) => [
      `location ^~ ${base}${folder} {`,
      `    add_header Cache-Control ${quoted(lasting.value)};`,
      ...nginxHeaders(everywhere).map((line) => `    ${line}`),
      '}',
    ]),
    `location ^~ ${base}${files.folder} {`,
    ...[`add_header Cache-Control ${quoted(fresh)} always;`, ...nginxHeaders(headersOfFiles(everywhere))].map(indented),
    `    location ~* \\${files.without}$ {`,
    ...[`add_header Cache-Control ${quoted(fresh)} always;`, ...nginxHeaders(everywhere)].map((it) =>
      indented(indented(it)),
    ),
    '    }',
    '}',
    'server_tokens off;',
    'autoindex off;',
    `error_page 404 ${base}404.html;`,
  )

function indented(line: string): string {
  return `    ${line}`
}

function nginxHeaders(everywhere: readonly Header[]): string[] {
  return everywhere.map(({ name, value }) => `add_header ${name} ${quoted(value)} always;`)
}

/** Caddy forgets what was to be sent where it answers with an error, so it is said again. */
const caddy: Host = (base, everywhere) =>
  lines(
    '# Headers for a Fieldbook site: import this in the site block of Caddy.',
    `@fieldbook_lasting path ${lasting.folders.map((folder) => `${base}${folder}*`).join(' ')}`,
    `@fieldbook_fresh not path ${lasting.folders.map((folder) => `${base}${folder}*`).join(' ')}`,
    `header @fieldbook_lasting Cache-Control ${quoted(lasting.value)}`,
    `header @fieldbook_fresh Cache-Control ${quoted(fresh)}`,
    ...caddyHeaders(everywhere.filter((header) => !isPolicy(header))),
    // Of two that fit, the one that says less would have the last word, so that only one ever fits.
    `@fieldbook_pages not path ${base}${files.folder}*`,
    `@fieldbook_shown path_regexp (?i)^${base}${files.folder}.*\\${files.without}$`,
    '@fieldbook_files {',
    `\tpath ${base}${files.folder}*`,
    `\tnot path *${files.without}`,
    '}',
    ...['pages', 'shown', 'files'].flatMap((which) =>
      (which === 'files' ? headersOfFiles(everywhere) : everywhere)
        .filter(isPolicy)
        .map(({ name, value }) => `header @fieldbook_${which} ${name} ${quoted(value)}`),
    ),
    // `handle_errors 404` is younger than the Caddy of Debian 12.
    'handle_errors {',
    ...[`header Cache-Control ${quoted(fresh)}`, ...caddyHeaders(everywhere)].map((line) => `\t${line}`),
    '\t@fieldbook_missing expression `{err.status_code} == 404`',
    '\thandle @fieldbook_missing {',
    `\t\trewrite * ${base}404.html`,
    '\t\tfile_server',
    '\t}',
    '}',
  )

function caddyHeaders(everywhere: readonly Header[]): string[] {
  return ['header {', ...everywhere.map(({ name, value }) => `\t${name} ${quoted(value)}`), '\t-Server', '}']
}

/** `_headers` of Netlify: the rule that says most of a path wins. Were the two joined, files would be asked for each time. */
const netlify: Host = (base, everywhere) => headersFile(base, everywhere, [])

/** `_headers` of Cloudflare Pages, which joins what several rules say of a path; `!` takes back what the others said. */
const cloudflare: Host = (base, everywhere) => headersFile(base, everywhere, ['  ! Cache-Control'])

/** The one header that differs for files. */
function isPolicy({ name }: Header): boolean {
  return name === 'Content-Security-Policy'
}

function headersFile(base: string, everywhere: readonly Header[], takenBack: readonly string[]): string {
  return lines(
    '# Headers for a Fieldbook site: this is `_headers` in `public/`.',
    `${base}*`,
    `  Cache-Control: ${fresh}`,
    ...everywhere.map(({ name, value }) => `  ${name}: ${value}`),
    ...lasting.folders.flatMap((folder) => [
      '',
      `${base}${folder}*`,
      ...takenBack,
      `  Cache-Control: ${lasting.value}`,
    ]),
    ...[headersOfFiles(everywhere), everywhere].flatMap((headers, index) => [
      '',
      `${base}${files.folder}*${index === 0 ? '' : files.without}`,
      ...(takenBack.length > 0 ? ['  ! Content-Security-Policy'] : []),
      ...headers.filter(isPolicy).map(({ name, value }) => `  ${name}: ${value}`),
    ]),
  )
}

export const hosts: Readonly<Record<string, Host>> = { nginx, caddy, netlify, cloudflare }

function quoted(value: string): string {
  return `"${value.replaceAll('"', String.raw`\"`)}"`
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
