import { Misuse } from './options.ts'

/** The option of every command that makes something for readers. */
export const audienceOption = { audience: { type: 'string' } } as const

/** Hands the audience on to whatever runs in this process. An audience nobody knows must not become another one. */
export function chooseAudience(value: string | undefined): void {
  if (value === undefined) return
  if (value !== 'internal' && value !== 'partner' && value !== 'public')
    throw new Misuse(`\`--audience ${value}\` isn’t known; it is \`internal\`, \`partner\` or \`public\`.`)
  process.env['FIELDBOOK_AUDIENCE'] = value
}
