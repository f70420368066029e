import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { everywhere, headersOfFiles } from '../../scripts/headers/rules.ts'
import { run, smallCompany } from './run.ts'

describe('fieldbook headers', () => {
  it('prints what nginx includes in a server block', () => {
    expect(run('headers', 'nginx', '--root', smallCompany()).stdout).toMatchInlineSnapshot(`
      "# Headers for a Fieldbook site: include this in the server block of nginx.
      add_header Cache-Control "private, no-cache" always;
      add_header Content-Security-Policy "frame-ancestors 'none'" always;
      add_header X-Frame-Options "DENY" always;
      add_header X-Content-Type-Options "nosniff" always;
      add_header Referrer-Policy "no-referrer" always;
      add_header Permissions-Policy "camera=(), geolocation=(), microphone=(), payment=(), usb=()" always;
      add_header Cross-Origin-Opener-Policy "same-origin" always;
      add_header Cross-Origin-Resource-Policy "same-origin" always;
      add_header Strict-Transport-Security "max-age=31536000" always;
      location ^~ /assets/ {
          add_header Cache-Control "private, max-age=31536000, immutable";
          add_header Content-Security-Policy "frame-ancestors 'none'" always;
          add_header X-Frame-Options "DENY" always;
          add_header X-Content-Type-Options "nosniff" always;
          add_header Referrer-Policy "no-referrer" always;
          add_header Permissions-Policy "camera=(), geolocation=(), microphone=(), payment=(), usb=()" always;
          add_header Cross-Origin-Opener-Policy "same-origin" always;
          add_header Cross-Origin-Resource-Policy "same-origin" always;
          add_header Strict-Transport-Security "max-age=31536000" always;
      }
      location ^~ /files/ {
          add_header Cache-Control "private, no-cache" always;
          add_header Content-Security-Policy "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'" always;
          add_header X-Frame-Options "DENY" always;
          add_header X-Content-Type-Options "nosniff" always;
          add_header Referrer-Policy "no-referrer" always;
          add_header Permissions-Policy "camera=(), geolocation=(), microphone=(), payment=(), usb=()" always;
          add_header Cross-Origin-Opener-Policy "same-origin" always;
          add_header Cross-Origin-Resource-Policy "same-origin" always;
          add_header Strict-Transport-Security "max-age=31536000" always;
          location ~* \\.pdf$ {
              add_header Cache-Control "private, no-cache" always;
              add_header Content-Security-Policy "frame-ancestors 'none'" always;
              add_header X-Frame-Options "DENY" always;
              add_header X-Content-Type-Options "nosniff" always;
              add_header Referrer-Policy "no-referrer" always;
              add_header Permissions-Policy "camera=(), geolocation=(), microphone=(), payment=(), usb=()" always;
              add_header Cross-Origin-Opener-Policy "same-origin" always;
              add_header Cross-Origin-Resource-Policy "same-origin" always;
              add_header Strict-Transport-Security "max-age=31536000" always;
          }
      }
      server_tokens off;
      autoindex off;
      error_page 404 /404.html;
      "
    `)
  })

  it('prints what Caddy imports, each file with one word on caching', () => {
    expect(run('headers', 'caddy', '--root', smallCompany()).stdout).toMatchInlineSnapshot(`
      "# Headers for a Fieldbook site: import this in the site block of Caddy.
      @fieldbook_lasting path /assets/*
      @fieldbook_fresh not path /assets/*
      header @fieldbook_lasting Cache-Control "private, max-age=31536000, immutable"
      header @fieldbook_fresh Cache-Control "private, no-cache"
      header {
      	X-Frame-Options "DENY"
      	X-Content-Type-Options "nosniff"
      	Referrer-Policy "no-referrer"
      	Permissions-Policy "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
      	Cross-Origin-Opener-Policy "same-origin"
      	Cross-Origin-Resource-Policy "same-origin"
      	Strict-Transport-Security "max-age=31536000"
      	-Server
      }
      @fieldbook_pages not path /files/*
      @fieldbook_shown path_regexp (?i)^/files/.*\\.pdf$
      @fieldbook_files {
      	path /files/*
      	not path *.pdf
      }
      header @fieldbook_pages Content-Security-Policy "frame-ancestors 'none'"
      header @fieldbook_shown Content-Security-Policy "frame-ancestors 'none'"
      header @fieldbook_files Content-Security-Policy "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
      handle_errors {
      	header Cache-Control "private, no-cache"
      	header {
      		Content-Security-Policy "frame-ancestors 'none'"
      		X-Frame-Options "DENY"
      		X-Content-Type-Options "nosniff"
      		Referrer-Policy "no-referrer"
      		Permissions-Policy "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
      		Cross-Origin-Opener-Policy "same-origin"
      		Cross-Origin-Resource-Policy "same-origin"
      		Strict-Transport-Security "max-age=31536000"
      		-Server
      	}
      	@fieldbook_missing expression \`{err.status_code} == 404\`
      	handle @fieldbook_missing {
      		rewrite * /404.html
      		file_server
      	}
      }
      "
    `)
  })

  it('prints one file each for Netlify and Cloudflare Pages, below the path the site is served under', () => {
    const root = smallCompany()
    writeFileSync(join(root, 'fieldbook.yaml'), 'name: Small\nbase: /sales/\n')
    const { stdout } = run('headers', 'netlify', '--root', root)
    expect(stdout).toMatchInlineSnapshot(`
      "# Headers for a Fieldbook site: this is \`_headers\` in \`public/\`.
      /sales/*
        Cache-Control: private, no-cache
        Content-Security-Policy: frame-ancestors 'none'
        X-Frame-Options: DENY
        X-Content-Type-Options: nosniff
        Referrer-Policy: no-referrer
        Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
        Cross-Origin-Opener-Policy: same-origin
        Cross-Origin-Resource-Policy: same-origin
        Strict-Transport-Security: max-age=31536000

      /sales/assets/*
        Cache-Control: private, max-age=31536000, immutable

      /sales/files/*
        Content-Security-Policy: sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'

      /sales/files/*.pdf
        Content-Security-Policy: frame-ancestors 'none'
      "
    `)
    const { stdout: cloudflare } = run('headers', 'cloudflare', '--root', root)
    expect(cloudflare.replaceAll(/ {2}! [\w-]+\n/g, '')).toBe(stdout)
  })

  it.each([
    ['/', 'private, no-cache'],
    ['/assets/site.css', 'private, max-age=31536000, immutable'],
    ['/files/content/guides/drawing.svg', 'private, no-cache'],
    ['/files/content/guides/offer.pdf', 'private, no-cache'],
  ])('has these two send %s as the others do', (path, caching) => {
    const wanted = Object.fromEntries([
      ...(path.endsWith('.svg') ? headersOfFiles(everywhere) : everywhere).map(({ name, value }) => [name, value]),
      ['Cache-Control', caching],
    ])
    const said = (host: string) => rulesFor(run('headers', host, '--root', smallCompany()).stdout, path)
    // The rule that says most of a path wins.
    expect(Object.fromEntries(said('netlify').flat())).toEqual(wanted)
    // All rules are joined, but for what one takes back: https://developers.cloudflare.com/pages/configuration/headers/
    const joined = new Map<string, string>()
    for (const [name, value] of said('cloudflare').flat()) {
      if (name.startsWith('! ')) joined.delete(name.slice(2))
      else joined.set(name, [joined.get(name), value].filter(Boolean).join(', '))
    }
    expect(Object.fromEntries(joined)).toEqual(wanted)
  })

  describe('with reports on', () => {
    const root = smallCompany()
    mkdirSync(join(root, 'dist'))
    const policy = '<meta http-equiv="content-security-policy" content="default-src \'self\'; script-src \'self\';">'
    writeFileSync(join(root, 'dist/index.html'), `<!doctype html><head>${policy}</head>`)

    it.each([
      ['nginx', 'https://reports.example.com/policy?site=1'],
      ['caddy', '/reports'],
      ['netlify', '/reports'],
    ])('has %s ask for a report of whatever the policy of the built pages forbids', (host, place) => {
      const { stdout } = run('headers', host, '--report-to', place, '--root', root)
      expect(stdout.split('\n').filter((line) => /report/i.test(line))).toMatchSnapshot()
    })

    it('takes the policy of a site that is built', () => {
      const { status, stderr } = run('headers', 'nginx', '--report-to', '/reports', '--root', smallCompany())
      expect(status).toBe(2)
      expect(stderr).toContain('`--report-to` needs the policy of the built pages: run `fieldbook build` first.')
    })

    it.each(['reports', 'http://reports.example.com/', '//reports.example.com/', '/a; script-src *', '/"x', '/$host'])(
      'sends none to %s',
      (place) => {
        const { status, stderr } = run('headers', 'nginx', '--report-to', place, '--root', root)
        expect(status).toBe(2)
        expect(stderr).toContain(`\`--report-to ${place}\` can’t stand in a header`)
      },
    )
  })

  it.each([[[]], [['apache']], [['nginx', 'caddy']]])('%j isn’t understood: it says which hosts there are', (names) => {
    const { status, stderr } = run('headers', ...names, '--root', smallCompany())
    expect(status).toBe(2)
    expect(stderr).toContain('`nginx`, `caddy`, `netlify`, `cloudflare`.')
  })
})

/** What the rules of a `_headers` file say of a path, the widest first. */
function rulesFor(text: string, path: string): [string, string][][] {
  return text
    .replaceAll(/^#.*\n/gm, '')
    .trim()
    .split('\n\n')
    .flatMap((rule) => {
      const [pattern = '', ...lines] = rule.split('\n')
      const [begins = '', ends = ''] = pattern.split('*')
      if (!path.startsWith(begins) || !path.endsWith(ends)) return []
      return [
        lines.map(
          (line): [string, string] =>
            line
              .trim()
              .split(/: (.*)/s, 2)
              .concat('') as [string, string],
        ),
      ]
    })
}
