import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Locked {
  readonly license?: string
  readonly hasInstallScript?: boolean
  readonly resolved?: string
}

const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')) as T
const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json')
const installed = Object.entries(packages).filter(([path]) => path !== '')
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '')

describe('the packages that Fieldbook is made of', () => {
  it('are free to use, also inside a company', () => {
    const others = installed.flatMap(([path, { license = 'none' }]) => {
      const isFree = choicesIn(license).some((all) => all.every((it) => free.has(it)))
      return isFree || saysItElsewhere.has(nameOf(path)) ? [] : [`${nameOf(path)}: ${license}`]
    })
    expect(installed.length).toBeGreaterThan(100)
    expect(others).toEqual([])
  })

  it('run a script when they are installed only where package.json allows it', () => {
    const { allowScripts } = read<{ allowScripts: Record<string, boolean> }>('package.json')
    const running = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path))
    expect([...new Set(running)].sort()).toEqual(Object.keys(allowScripts).sort())
  })

  it('that the project asks for by name have a reason in CONTRIBUTING.md, and one exact version', () => {
    const { dependencies, devDependencies } =
      read<Record<'dependencies' | 'devDependencies', Record<string, string>>>('package.json')
    const contributing = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8')
    const reasons = [...contributing.matchAll(/`([@\w/*.-]+)`/g)].map(([, name = '']) => name)
    const isExplained = (name: string): boolean =>
      reasons.some((it) => (it.endsWith('*') ? name.startsWith(it.slice(0, -1)) : it === name))
    // Types come with the package they describe; plugins with the tool they are for.
    const named = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([name]) => !/^@types\/|-plugin-|^typescript-eslint$/.test(name),
    )
    expect(named.filter(([name]) => !isExplained(name)).map(([name]) => name)).toEqual([])
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})

/** Licences that ask for no more than to be named, or for changes to themselves to be shared. */
const free = new Set(
  'MIT ISC Apache-2.0 BSD-2-Clause BSD-3-Clause 0BSD BlueOak-1.0.0 CC0-1.0 Unlicense Zlib Python-2.0 OFL-1.1 MPL-2.0 EPL-2.0 LGPL-3.0-or-later'.split(
    ' ',
  ),
)

/** The first two are MIT, `duck` is BSD-2-Clause; they say so in their README or licence file only. */
const saysItElsewhere = new Set(['format', 'khroma', 'duck'])

/** `A AND B OR C` as the choices one has, each with the licences that hold together. */
function choicesIn(license: string): string[][] {
  return license
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .map((choice) => choice.split(' AND '))
}
