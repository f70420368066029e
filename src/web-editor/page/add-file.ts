import { editWords } from '../../compiler/vocabulary/edit-words.ts'
import { type Added, largestFile } from '../messages.ts'
import { ask } from './ask.ts'
import type { Layout } from './layout.ts'
import type { TextField } from './text-field.ts'

export interface AddingTools {
  readonly layout: Layout
  readonly field: TextField
  /** The file that is written in; undefined where none is. */
  readonly current: () => string | undefined
  readonly orSay: <T>(work: () => Promise<T>) => Promise<T | undefined>
}

const words = editWords.addFile

/** Lays files beside the page that is open: chosen with the button, dropped on the text, or pasted into it. */
export function takeFiles({ layout, field, current, orSay }: AddingTools): void {
  const { box, state, addFile, chosenFile } = layout
  addFile.addEventListener('click', () => {
    chosenFile.click()
  })
  chosenFile.addEventListener('change', () => {
    const files = [...(chosenFile.files ?? [])]
    chosenFile.value = ''
    void addAll(files)
  })
  box.addEventListener('paste', (event) => takeFrom(event, event.clipboardData))
  box.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  })
  box.addEventListener('drop', (event) => takeFrom(event, event.dataTransfer))

  function takeFrom(event: Event, data: DataTransfer | null): void {
    // A spreadsheet’s cells come as text and as a picture of it: the text is what is meant.
    if (!data || data.files.length === 0 || data.types.includes('text/plain')) return
    event.preventDefault()
    void addAll([...data.files])
  }

  async function addAll(files: readonly File[]): Promise<void> {
    for (const file of files) await add(file)
  }

  async function add(file: File): Promise<void> {
    const source = current()
    if (source === undefined) return
    state.textContent = words.adding
    const added = await orSay(async (): Promise<Added> =>
      file.size > largestFile
        ? { done: false, problem: words.tooLarge }
        : ask.addFile(source, file.name, await base64Of(file)),
    )
    if (!added || current() !== source) return
    if (added.done) {
      const at = field.cursor()
      field.change([{ from: at, to: at, put: added.put }])
    }
    state.textContent = added.done
      ? [words.added(added.file), added.note ?? []].flat().join(' ')
      : words.notAdded(added.problem)
  }
}

async function base64Of(file: File): Promise<string> {
  const reader = new FileReader()
  const read = new Promise<string>((resolve, reject) => {
    reader.addEventListener('load', () => {
      resolve(String(reader.result))
    })
    reader.addEventListener('error', () => {
      reject(reader.error ?? new Error('It can’t be read.'))
    })
  })
  reader.readAsDataURL(file)
  return (await read).replace(/^[^,]*,/, '')
}
