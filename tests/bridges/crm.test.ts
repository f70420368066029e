import { Ajv } from 'ajv'
import { strFromU8, unzipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { crmCsv, hubspotPipeline, salesforceZip } from '../../src/bridges/index.ts'
import { crmPipelines, stagesWithoutProbability } from '../../src/compiler/index.ts'
import { hubspotSchema } from './hubspot-schema.ts'
import { pipelineWith } from './process.ts'

const { handbook, pipeline, site } = pipelineWith()

describe('the stages for a CRM', () => {
  it('are those of opportunity processes alone', () => {
    expect(crmPipelines(handbook).map(({ process }) => process.id)).toEqual(['sale'])
  })

  it('have the probability that follows from the conversions, and are won after the order', () => {
    expect(pipeline.stages.map(({ name, outcome, winProbability }) => [name, outcome, winProbability])).toEqual([
      ['2 – Qualify', 'open', { known: 'measured', value: 0.02 }],
      ['7 – Close', 'open', { known: 'measured', value: 0.5 }],
      ['8 – Deliver', 'won', { known: 'measured', value: 1 }],
    ])
  })
})

describe('the table', () => {
  const csv = crmCsv(pipeline, site)
  const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true })

  it('begins with a byte-order mark and has a row a stage', () => {
    expect(csv.startsWith('\ufeffNumber,CRM stage,')).toBe(true)
    expect(errors).toEqual([])
    expect(data.map((row) => [row['CRM stage'], row['Win probability in %'], row['Most days']])).toEqual([
      ['2 – Qualify', '2', '30'],
      ['7 – Close', '50', ''],
      ['8 – Deliver', '100', ''],
    ])
  })

  it('holds no cell that a spreadsheet would compute', () => {
    // Also where the cell has a second line.
    expect(data[0]?.['Fields to fill in']).toBe('\'=HYPERLINK("https://example.com")\nLoss an hour')
    expect(data[0]?.['Needed for']).toBe('Exit criterion of Qualification: the loss has an owner\n')
  })

  it('leaves empty what isn’t known', () => {
    const unknown = pipelineWith('not measured yet')
    const [row] = Papa.parse<Record<string, string>>(crmCsv(unknown.pipeline, unknown.site).slice(1), {
      header: true,
    }).data
    expect([row?.['Win probability in %'], row?.['Probability is']]).toEqual(['', 'unknown'])
  })
})

describe('the pipeline for HubSpot', () => {
  it('is what HubSpot’s interface takes', () => {
    const validate = new Ajv().compile(hubspotSchema)
    expect(validate(hubspotPipeline(pipeline, 0)), JSON.stringify(validate.errors)).toBe(true)
  })

  it('rounds to tenths, and never so far that an open stage closes the deal', () => {
    expect(
      hubspotPipeline(pipeline, 3)?.stages.map(({ label, metadata }) => `${label}: ${metadata.probability}`),
    ).toEqual(['2 – Qualify: 0.1', '7 – Close: 0.5', '8 – Deliver: 1.0', 'Closed lost: 0.0'])
  })

  it('isn’t made where a probability isn’t known, and says of which stage', () => {
    const unknown = pipelineWith('not measured yet').pipeline
    expect(hubspotPipeline(unknown, 0)).toBeUndefined()
    expect(stagesWithoutProbability(unknown).map(({ name }) => name)).toEqual(['2 – Qualify', '7 – Close'])
  })
})

describe('the metadata for Salesforce', () => {
  const files = Object.fromEntries(
    Object.entries(unzipSync(salesforceZip([pipeline], site))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  )

  it('names in its package what is in it', () => {
    const names = texts('package.xml', 'members')
    expect(names).toEqual(['Opportunity.sale', 'sale', 'Opportunity.sale', 'OpportunityStage'])
    expect(Object.keys(files).sort()).toEqual([
      'objects/Opportunity.object',
      'package.xml',
      'pathAssistants/sale.pathAssistant',
      'standardValueSets/OpportunityStage.standardValueSet',
    ])
  })

  it('has the elements of each type in the order in which Salesforce publishes them', () => {
    expect(order('standardValueSets/OpportunityStage.standardValueSet', 'standardValue')).toEqual([
      'fullName',
      'default',
      'label',
      'closed',
      'forecastCategory',
      'probability',
      'won',
    ])
    expect(order('pathAssistants/sale.pathAssistant', 'PathAssistant')).toEqual([
      'active',
      'entityName',
      'fieldName',
      'masterLabel',
      'pathAssistantSteps',
      'pathAssistantSteps',
      'pathAssistantSteps',
      'recordTypeName',
    ])
    expect(order('pathAssistants/sale.pathAssistant', 'pathAssistantSteps')).toEqual([
      'fieldNames',
      'info',
      'picklistValueName',
    ])
  })

  it('uses only stages that it declares', () => {
    const declared = texts('standardValueSets/OpportunityStage.standardValueSet', 'standardValue > fullName')
    expect(texts('pathAssistants/sale.pathAssistant', 'picklistValueName')).toEqual(declared.slice(0, 3))
    expect(texts('objects/Opportunity.object', 'businessProcesses > values > fullName')).toEqual([
      ...declared.slice(0, 3),
      'Closed lost',
    ])
  })

  it('guides in at most 1,000 characters, and ends with the way to the playbook', () => {
    const long = pipeline.stages.map((stage) => ({
      ...stage,
      gate: {
        ...pipeline.stages[0]!.gate!,
        criteria: Array.from({ length: 60 }, () => pipeline.stages[0]!.gate!.criteria[0]!),
      },
    }))
    const [path = ''] = Object.entries(unzipSync(salesforceZip([{ ...pipeline, stages: long }], site))).flatMap(
      ([name, bytes]) => (name.endsWith('.pathAssistant') ? [strFromU8(bytes)] : []),
    )
    const guidance = [...parsed(path).querySelectorAll('info')].map(({ textContent }) => textContent ?? '')
    expect(guidance).toHaveLength(3)
    for (const text of guidance) {
      expect(text.length).toBeLessThanOrEqual(1000)
      expect(text).toMatch(/\nMore in the playbook: https:\/\/playbook\.example\.com\/processes\/sale\/#\w+$/)
    }
    expect(texts('pathAssistants/sale.pathAssistant', 'info')[0]).toContain('The buyer: compares & waits')
  })

  it('keeps marks of XML in names from being marks', () => {
    expect(files['pathAssistants/sale.pathAssistant']).toContain('New &lt;business&gt; &amp; more')
  })

  it('is the same to the byte for the same process', () => {
    expect(salesforceZip([pipeline], site)).toEqual(salesforceZip([pipeline], site))
  })

  function parsed(xml: string): Document {
    return parseHTML(xml.replace(/^<\?xml[^>]*>/, '')).document
  }

  function texts(path: string, selector: string): string[] {
    const tags = selector.split(' > ')
    return [...parsed(files[path] ?? '').querySelectorAll(tags.join(' > ').toLowerCase())].map(
      ({ textContent }) => textContent ?? '',
    )
  }

  /** The children of the first element of a name. */
  function order(path: string, name: string): string[] {
    const xml = files[path] ?? ''
    const element = parsed(xml).querySelector(name.toLowerCase())
    const written = new Map([...xml.matchAll(/<(\w+)/g)].map(([, tag = '']) => [tag.toLowerCase(), tag]))
    return [...(element?.children ?? [])].map(({ localName }) => written.get(localName.toLowerCase()) ?? localName)
  }
})
