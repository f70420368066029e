import { type BrowserLocation, findBrowser } from '../src/browser/index.ts'
import { Misuse } from './options.ts'

/** A browser that was named and isn't there is a slip on the command line, not in the sources. */
export async function browserOrMisuse(): Promise<BrowserLocation | 'none'> {
  try {
    return await findBrowser()
  } catch (error) {
    throw new Misuse(error instanceof Error ? `${error.message}.` : String(error))
  }
}
