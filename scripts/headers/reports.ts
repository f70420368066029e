import type { Header } from './rules.ts'

/**
 * Headers that have browsers report what the pages' policy forbids. They forbid nothing themselves, so that pages of
 * another build than the one the policy was read from are reported at worst.
 *
 * @param policy what the built pages say
 * @param place where reports go: an address, or a path of the site's own host
 */
export function reportHeaders(policy: string, place: string): readonly Header[] {
  return [
    { name: 'Reporting-Endpoints', value: `fieldbook="${place}"` },
    {
      name: 'Content-Security-Policy-Report-Only',
      // Browsers that don't know the one take the other.
      value: `${policy.trim().replace(/;$/, '')}; frame-ancestors 'none'; report-to fieldbook; report-uri ${place}`,
    },
  ]
}

/** The policy that a page says of itself. */
export function policyOf(page: string): string | undefined {
  return /<meta http-equiv="content-security-policy" content="([^"]+)">/.exec(page)?.[1]
}

/** Can it stand in a header, a quoted value and a host's configuration as it is? */
export function isReportPlace(text: string): boolean {
  return /^(https:\/\/[\w.-]+(:\d+)?)?\/[\w.~/%?=&+:@-]*$/.test(text) && !text.startsWith('//')
}
