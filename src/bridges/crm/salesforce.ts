import { strToU8, zipSync } from 'fflate'
import type { CrmPipeline, CrmStage } from '../../compiler/4-derive/crm-pipeline.ts'
import { crmWords } from '../../compiler/vocabulary/crm-words.ts'
import type { CrmSite } from './csv.ts'
import { guidanceOf } from './guidance.ts'
import { element, type Element, xmlDocument } from './xml.ts'

const namespace = 'http://soap.sforce.com/2006/04/metadata'
const apiVersion = '62.0'

/** The most characters that the guidance of a path's step takes. */
const longestGuidance = 1000

/**
 * All processes as Salesforce metadata, in a zip file that a deployment takes: the stages of opportunities, and for each process
 * a sales process, a record type and a path with guidance and key fields. A stage that several processes have by one name is one
 * stage: it has the probability it has first. Equal content gives equal bytes.
 *
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_pathassistant.htm
 */
export function salesforceZip(pipelines: readonly CrmPipeline[], site: CrmSite): Uint8Array {
  const files = [...metadataOf(pipelines, site)].map(([path, text]) => [path, strToU8(text)] as const)
  return zipSync(Object.fromEntries(files), { level: 9, mtime: '2020-01-01T12:00:00' })
}

/** The files of the package, by path. */
function metadataOf(pipelines: readonly CrmPipeline[], site: CrmSite): ReadonlyMap<string, string> {
  const files = new Map([
    ['package.xml', packageFile(pipelines)],
    ['standardValueSets/OpportunityStage.standardValueSet', stageSet(pipelines)],
    ['objects/Opportunity.object', opportunity(pipelines)],
  ])
  for (const pipeline of pipelines) files.set(`pathAssistants/${apiName(pipeline)}.pathAssistant`, path(pipeline, site))
  return files
}

function packageFile(pipelines: readonly CrmPipeline[]): string {
  const names = pipelines.map(apiName)
  const types: readonly (readonly [string, readonly string[]])[] = [
    ['BusinessProcess', names.map((name) => `Opportunity.${name}`)],
    ['PathAssistant', names],
    ['RecordType', names.map((name) => `Opportunity.${name}`)],
    ['StandardValueSet', ['OpportunityStage']],
  ]
  return xmlDocument('Package', namespace, [
    ...types.map(([name, members]) =>
      element('types', [...members.map((member) => element('members', member)), element('name', name)]),
    ),
    element('version', apiVersion),
  ])
}

function stageSet(pipelines: readonly CrmPipeline[]): string {
  const values = new Map<string, Element>()
  for (const stage of pipelines.flatMap(({ stages }) => stages))
    if (!values.has(stage.name)) values.set(stage.name, stageValue(stage))
  for (const [name, won] of [
    [crmWords.won, true],
    [crmWords.lost, false],
  ] as const)
    if (!values.has(name)) values.set(name, closedValue(name, won))
  return xmlDocument('StandardValueSet', namespace, [element('sorted', 'false'), ...values.values()])
}

function stageValue({ name, outcome, winProbability }: CrmStage): Element {
  if (outcome === 'won') return closedValue(name, true)
  // Salesforce wants a number here. Zero is what it takes a stage without one for.
  const probability = winProbability.known === 'unknown' ? 0 : Math.round(winProbability.value * 100)
  return value(name, { closed: false, won: false, forecastCategory: 'Pipeline', probability })
}

function closedValue(name: string, won: boolean): Element {
  const forecastCategory = won ? 'Closed' : 'Omitted'
  return value(name, { closed: true, won, forecastCategory, probability: won ? 100 : 0 })
}

interface StageValue {
  readonly closed: boolean
  readonly won: boolean
  readonly forecastCategory: 'Pipeline' | 'Closed' | 'Omitted'
  /** 0–100. */
  readonly probability: number
}

function value(name: string, { closed, won, forecastCategory, probability }: StageValue): Element {
  return element('standardValue', [
    element('fullName', name),
    element('default', 'false'),
    element('label', name),
    element('closed', String(closed)),
    element('forecastCategory', forecastCategory),
    element('probability', String(probability)),
    element('won', String(won)),
  ])
}

function opportunity(pipelines: readonly CrmPipeline[]): string {
  return xmlDocument('CustomObject', namespace, [
    ...pipelines.map((pipeline) =>
      element('businessProcesses', [
        element('fullName', apiName(pipeline)),
        element('description', pipeline.process.title.slice(0, 255)),
        element('isActive', 'true'),
        ...stageNames(pipeline).map((name) =>
          element('values', [element('fullName', name), element('default', 'false')]),
        ),
      ]),
    ),
    ...pipelines.map((pipeline) =>
      element('recordTypes', [
        element('fullName', apiName(pipeline)),
        element('active', 'true'),
        element('businessProcess', apiName(pipeline)),
        element('label', pipeline.process.title.slice(0, 80)),
      ]),
    ),
  ])
}

/** Every stage of a sales process: those of the process, and what closes a deal. */
function stageNames({ stages }: CrmPipeline): readonly string[] {
  const closes = stages.some(({ outcome }) => outcome === 'won') ? [crmWords.lost] : [crmWords.won, crmWords.lost]
  return [...new Set([...stages.map(({ name }) => name), ...closes])]
}

function path(pipeline: CrmPipeline, site: CrmSite): string {
  return xmlDocument('PathAssistant', namespace, [
    element('active', 'true'),
    element('entityName', 'Opportunity'),
    element('fieldName', 'StageName'),
    element('masterLabel', pipeline.process.title.slice(0, 80)),
    ...pipeline.stages.map((stage) =>
      element('pathAssistantSteps', [
        // A path shows up to five key fields a step.
        ...stage.fields
          .flatMap(({ crmName }) => crmName ?? [])
          .slice(0, 5)
          .map((name) => element('fieldNames', name)),
        element('info', guidance(pipeline, stage, site)),
        element('picklistValueName', stage.name),
      ]),
    ),
    element('recordTypeName', apiName(pipeline)),
  ])
}

/** As many whole lines as fit, with the address of the stage below them. */
function guidance(pipeline: CrmPipeline, stage: CrmStage, { render, stageAddress }: CrmSite): string {
  const address = stageAddress(pipeline, stage)
  const end = /^https?:/.test(address) ? `${crmWords.guidance.more}: ${address}` : ''
  const lines: string[] = []
  let room = longestGuidance - end.length - 1
  for (const line of guidanceOf(stage, render).flatMap((text) => text.split('\n'))) {
    if (line.length + 1 > room) break
    room -= line.length + 1
    lines.push(line)
  }
  return [...lines, ...(end === '' ? [] : [end])].join('\n')
}

/** The name of a process in Salesforce: letters, digits and single underscores, at most 40. */
function apiName({ process }: CrmPipeline): string {
  const name = process.id.replaceAll(/[^A-Za-z0-9]+/g, '_').replaceAll(/^_+|_+$/g, '')
  return (/^[A-Za-z]/.test(name) ? name : `P_${name}`).slice(0, 40).replace(/_$/, '')
}
