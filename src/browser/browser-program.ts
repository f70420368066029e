import { type UnpackedChromium, unpackChromium } from './bundled-chromium.ts'
import type { BrowserLocation } from './find-browser.ts'

/** The program to start, and what it must be started with; the bundled one is unpacked first, once. */
export async function browserProgram(location: BrowserLocation): Promise<UnpackedChromium> {
  return location.kind === 'bundled' ? unpackChromium(location) : { executable: location.executable, environment: {} }
}
