export {
  answerBook,
  type Book,
  type BookOptions,
  openBook,
  readAsset,
  redrawBook,
  renewBook,
  reviseBook,
  rewindBook,
} from './book.ts'
export { type CheckedRoot, checkedRoot, linesOnDisk } from './checked-root.ts'
export { keepBook, lendBook, loadBook, receiveBook, sendBook, type SentBook, isTaken } from './page-book.ts'
export { type Written, writeSource } from './write-source.ts'
export { type Stamped, stampReview } from './stamp-review.ts'
export { type SourceChange, writeTogether } from './write-together.ts'
export { baselineFile, MayNotBeRead, readRoot, type RootFiles } from './read-root.ts'
export { filePolicy, isShownByViewer } from './file-policy.ts'
export { publicFiles } from './public-files.ts'
export {
  checkRoot,
  currentAudience,
  currentDay,
  currentRoot,
  editionName,
  generatorRoot,
  isBuilding,
  siteFolder,
} from './root.ts'
export { changedFiles, NotInGit } from './changed-files.ts'
export { changedSinceReview } from './changed-since-review.ts'
export { handbookAt } from './handbook-at.ts'
export { placeInRepository } from './place-in-repository.ts'
export { checkSharing } from './check-sharing.ts'
export { shareSaves, type SaveSharing, type Shared } from './share-saves.ts'
export { isAlive } from './is-alive.ts'
export { type DiskProblem, diskProblem } from './disk-problem.ts'
export { editionDay } from './edition-day.ts'
export { historyKey } from './history-key.ts'
export { readHistory, type DayOfChanges, type History } from './history.ts'
export { readDrawings, writeDrawings } from './drawings.ts'
export type { Drawing, Drawings } from './drawings.ts'
export { readBuiltModel } from './built-model.ts'
export { clearFormerSites, discardSite, openFreshSite, publishSite, type FreshSite } from './fresh-site.ts'
export {
  type BuiltSite,
  isSiteOf,
  type MadeFrom,
  openBuiltSite,
  type SiteBefore,
  siteMadeBy,
  stampSite,
} from './built-site.ts'
export { stampOf } from './file-stamps.ts'
export { keyName, pageKeys } from './page-keys.ts'
export { programKey, shownKey, siteKey } from './site-key.ts'
export { type EditionCatalogue, writeCatalogue } from './edition-catalogue.ts'
export { pdfFolder, readPdf, readPrinted } from './printed-editions.ts'
export { type Folder, readFileOf, readFolder, type Unread } from './read-folder.ts'
export { giveFile } from './give-file.ts'
export { writeWhole } from './write-whole.ts'
export { standingAt, writeNew } from './write-new.ts'
export { readWordFile, wordFolder, writeWordFile } from './word-files.ts'
