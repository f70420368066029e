import { check } from '../check.ts'
import { runCommand } from '../command.ts'

/** `fieldbook check …`: what the bundle is made from. */
export function main([, ...args]: string[]): Promise<number> {
  return runCommand(check, args)
}
