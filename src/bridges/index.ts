export { crmCsv, type CrmSite } from './crm/csv.ts'
export { hubspotPipeline } from './crm/hubspot.ts'
export { salesforceZip } from './crm/salesforce.ts'
