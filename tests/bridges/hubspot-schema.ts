/**
 * The body of “create a pipeline” for deals, as the reference of HubSpot’s pipelines API describes it: the properties and
 * which are required, labels unique in a pipeline, and a probability from 0.0 to 1.0 in steps of 0.1 as a string.
 *
 * @see https://developers.hubspot.com/docs/api-reference/crm-pipelines-v3/guide
 */
export const hubspotSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['label', 'displayOrder', 'stages'],
  properties: {
    label: { type: 'string', minLength: 1 },
    displayOrder: { type: 'integer' },
    stages: {
      type: 'array',
      minItems: 1,
      maxItems: 100,
      uniqueItems: true,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['label', 'displayOrder', 'metadata'],
        properties: {
          label: { type: 'string', minLength: 1 },
          displayOrder: { type: 'integer' },
          metadata: {
            type: 'object',
            additionalProperties: false,
            required: ['probability'],
            properties: { probability: { type: 'string', pattern: '^(0\\.[0-9]|1\\.0)$' } },
          },
        },
      },
    },
  },
} as const
