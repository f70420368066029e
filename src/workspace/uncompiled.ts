/**
 * A second door: what can be said of a root before anything is compiled. Whoever comes this way doesn’t wait for the
 * compiler to be loaded.
 */
export { readCatalogue, type EditionCatalogue, type KnownEdition } from './edition-catalogue.ts'
export { type DiskProblem, diskProblem } from './disk-problem.ts'
export { pdfFolder, preparePdfFolder, readPrinted, isWhole, type PrintedEdition } from './printed-editions.ts'
export { MayNotBeRead, readRoot } from './read-root.ts'
export { checkRoot, currentDay, generatorRoot } from './root.ts'
export { siteKey } from './site-key.ts'
