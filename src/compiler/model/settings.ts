import { z } from 'zod'
import { interval } from './governance.ts'

const address = z
  .url({ protocol: /^https?$/ })
  .refine((it) => /^[^/]*\/\/[^/?#@]*(?:[/?#]|$)/.test(it), 'an address without a name and a password')
const base = z.string().regex(/^\/([\w.~-]+\/)*$/, 'a path that begins and ends with `/`')

/** What a site for other readers calls itself, and where it is served. */
const edition = z.strictObject({
  name: z.string().min(1).optional(),
  description: z.string().optional(),
  address: address.optional(),
  base: base.optional(),
})

/** `fieldbook.yaml`: what the root says about itself. */
export const settings = z.strictObject({
  name: z.string().min(1).describe('The name of the site, in its header and on paper.'),
  description: z.string().optional().describe('One sentence for search engines and shared links.'),
  address: address.optional().describe('Where it is served, for sitemap and shared links.'),
  base: base.default('/').describe('The path it is served under.'),
  'edit-link': z
    .string()
    .regex(/^https?:\/\/\S*\{file\}/, 'an address such as `https://git.example.com/edit/{file}`')
    .optional()
    .describe('Where “edit this page” leads; `{file}` becomes the source’s path.'),
  'new-link': z
    .string()
    .regex(/^https?:\/\/\S*\{(?:file|answers)\}/, 'an address such as `https://edit.example.com/?{answers}`')
    .optional()
    .describe(
      'Where a playbook that is missing is begun: `{answers}` becomes what the web editor has to be told; for a Git host, `{file}` becomes ' +
        'its path and `{text}` what `fieldbook new` would write.',
    ),
  language: z.enum(['en']).default('en').describe('Sets headings, labels and number separators.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'a currency code such as `USD`')
    .default('USD')
    .describe('The currency of amounts without one.'),
  logo: z
    .string()
    .regex(/^(?!.*(\/\/|\.\.))[^\\:?#%]+$/, 'a file such as `public/logo.svg`')
    .optional()
    .describe('An SVG or PNG in `public/`.'),
  accent: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'a colour such as `#0b6e6e`')
    .optional()
    .describe('The accent colour.'),
  paper: z.enum(['a4', 'letter']).default('a4').describe('The paper that is printed on.'),
  confidential: z.boolean().default(false).describe('Print “confidential” on every page.'),
  offline: z
    .boolean()
    .default(true)
    .describe(
      'Keep pages on the reader’s device, for times without network. `false` also clears what was kept before.',
    ),
  editions: z
    .strictObject({ partner: edition.optional(), public: edition.optional() })
    .default({})
    .describe('What is otherwise on the sites for partners and for everybody, built with `--audience`.'),
  'review-every': interval.default('6 months').describe('How long a review holds where a file doesn’t say.'),
  folders: z
    .record(
      z.string(),
      z.strictObject({
        owner: z
          .string()
          .meta({ 'x-names': ['person'] })
          .optional(),
        'review-every': interval.optional(),
      }),
    )
    .default({})
    .describe('Owner and review interval for all files of a folder that don’t name their own.'),
  severities: z
    .record(z.string(), z.enum(['error', 'warning', 'advice', 'off']))
    .default({})
    .describe('Rules that weigh more or less here.'),
})

export type Settings = z.infer<typeof settings>

/**
 * The settings of a site for other readers than our own: what `editions` says about it, and no way to the sources. The
 * address of the internal site is none of theirs.
 */
export function editionSettings(whole: Settings, audience: 'partner' | 'public'): Settings {
  const { 'edit-link': _edit, 'new-link': _new, address: _address, ...rest } = whole
  const own = Object.entries(whole.editions[audience] ?? {}).filter(([, value]) => value !== undefined)
  return { ...rest, ...Object.fromEntries(own) }
}
