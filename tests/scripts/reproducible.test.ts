import { execFile } from 'node:child_process'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { bin, environmentOf, smallCompany } from './run.ts'

/** Every file of a site but the search index, by its path. */
type Files = ReadonlyMap<string, string>

describe('the same sources', { timeout: 300_000 }, () => {
  let here: Files
  let elsewhere: Files
  beforeAll(async () => {
    const root = smallCompany()
    const folder = join(smallCompany(), 'another folder')
    cpSync(root, folder, { recursive: true })
    ;[here, elsewhere] = await Promise.all([
      build(root, { TZ: 'UTC', LC_ALL: 'C', FIELDBOOK_TODAY: '2026-11-22' }),
      build(folder, {
        TZ: 'Pacific/Kiritimati',
        LC_ALL: 'de_DE.UTF-8',
        LANG: 'de_DE.UTF-8',
        FIELDBOOK_TODAY: '2026-12-03',
      }),
    ])
  }, 300_000)

  it('make the same files in another folder, locale and time zone', () => {
    expect(here.size).toBeGreaterThan(500)
    expect(namesOf(elsewhere)).toEqual(namesOf(here))
  })

  it('make the same bytes in them on another day, but for the day that prints and feeds are dated with', () => {
    const differing = namesOf(here).filter((name) => undated(here.get(name)) !== undated(elsewhere.get(name)))
    expect(differing).toEqual([])
  })

  it('don’t date a page that isn’t for paper', () => {
    const differing = namesOf(here).filter((name) => here.get(name) !== elsewhere.get(name))
    const dated =
      /(^|\/)(feed\.xml|reviews\.json)$|\/(print|call-sheet)\/index\.(html|md)$|^service-worker\.js$|^offline\//
    expect(differing.filter((name) => !dated.test(name))).toEqual([])
  })
})

/** Builds a root without a browser: drawings are compared by the browser that made them. */
async function build(root: string, environment: Record<string, string>): Promise<Files> {
  const env = { ...environmentOf(), FIELDBOOK_BROWSER: 'none', ...environment }
  await promisify(execFile)(process.execPath, [bin, 'build', '--root', root], { env })
  const site = join(root, 'dist')
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((it) => it.isFile())
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1))
      .filter((name) => !name.startsWith('pagefind'))
      // The list of what a device keeps is named by its content, and has the size and the hash of each page.
      .map((name) => [name.replace(/^offline\/\w{12}\.json$/, 'offline/list'), read(join(site, name))]),
  )
}

function read(file: string): string {
  return readFileSync(file, file.includes('offline') ? 'utf8' : 'latin1')
}

function namesOf(files: Files): string[] {
  return [...files.keys()].sort()
}

function undated(text = ''): string {
  const isList = text.startsWith('{"edition"')
  if (isList) {
    const { files } = JSON.parse(text) as { files: string[][] }
    return files
      .map(([path]) => path)
      .filter((path) => !path?.startsWith('/pagefind'))
      .join('\n')
  }
  return text
    .replaceAll(/2026-11-22|2026-12-03|22 Nov 2026|3 Dec 2026/g, 'today')
    .replaceAll(/`[\da-f]{12}`/g, 'edition')
}
