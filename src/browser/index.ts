/** The door of the browser room: find one, name its version, open it. Whoever draws, prints or tests goes through here. */
export { findBrowser, type BrowserLocation, type FindBrowserOptions } from './find-browser.ts'
export { BrowserWontStart, openBrowser, openPrintingBrowser } from './open-browser.ts'
export { browserProgram } from './browser-program.ts'
export { browserVersion } from './browser-version.ts'
