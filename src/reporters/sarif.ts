import type { Finding, Fix, Position, Rule, Severity } from '../compiler/index.ts'

export interface SarifOptions {
  /** The rules that findings may name, with what their pages say in one sentence. */
  readonly rules: readonly (Pick<Rule, 'id'> & { readonly summary: string })[]
  /** Where a rule's page is served; undefined where the site has no address. */
  readonly ruleAddress: (id: string) => string | undefined
}

/** Findings as SARIF 2.1.0 (OASIS, 2020), which code hosts show beside a change. */
export function reportSarif(findings: readonly Finding[], { rules, ruleAddress }: SarifOptions): string {
  const named = rules.filter(({ id }) => findings.some(({ rule }) => rule === id))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Fieldbook',
            rules: named.map(({ id, summary }) => ({
              id,
              shortDescription: { text: summary },
              ...(ruleAddress(id) === undefined ? {} : { helpUri: ruleAddress(id) }),
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: named.findIndex(({ id }) => id === finding.rule),
          level: levels[finding.severity],
          message: { text: `${finding.message}. ${finding.hint}` },
          locations: [{ physicalLocation: placeOf(finding.at) }],
          relatedLocations: finding.related.map(({ message, at }, id) => ({
            id,
            message: { text: message },
            physicalLocation: placeOf(at),
          })),
          ...(finding.fixes.length === 0 ? {} : { fixes: finding.fixes.map(fixOf) }),
        })),
      },
    ],
  }
  return JSON.stringify(log, null, 2) + '\n'
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'note' }

function fixOf({ title, edits }: Fix): object {
  return {
    description: { text: title },
    artifactChanges: [...Map.groupBy(edits, ({ at }) => at.file).values()].map((group) => ({
      artifactLocation: uriOf(group[0]!.at.file),
      replacements: group.map(({ at, put }) => ({ deletedRegion: regionOf(at), insertedContent: { text: put } })),
    })),
  }
}

function placeOf(at: Position): object {
  return { artifactLocation: uriOf(at.file), region: regionOf(at) }
}

function uriOf(file: string): object {
  return { uri: file.split('/').map(encodeURIComponent).join('/') }
}

function regionOf({ start, end }: Position): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}
