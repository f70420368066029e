/**
 * A second door: what can be said of a root before anything is compiled. Whoever comes this way doesn’t wait for the
 * compiler to be loaded.
 */
export { readCatalogue, type EditionCatalogue } from './edition-catalogue.ts'
export { openBuiltSite, siteStamp } from './built-site.ts'
export { type DiskProblem, diskProblem } from './disk-problem.ts'
export {
  digestOf,
  isWhole,
  pdfFolder,
  preparePdfFolder,
  type PrintedEdition,
  readPrinted,
  writePrinted,
} from './printed-editions.ts'
export { MayNotBeRead, readRoot } from './read-root.ts'
export { checkRoot, currentAudience, currentDay, generatorRoot, rootAbove } from './root.ts'
export { siteKey } from './site-key.ts'
export { writeWhole } from './write-whole.ts'
