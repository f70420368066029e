import { pipelineWords as words } from '../../compiler/vocabulary/pipeline-words.ts'
import { download } from '../download.ts'
import { part } from './table.ts'

interface SourceEvents {
  readonly open: (file: Blob, name: string) => void
  /** A made-up export as CSV. */
  readonly example: () => string
}

/** Where a file comes from: chosen, dropped, or made up. */
export function bindSource(root: HTMLElement, { open, example }: SourceEvents): void {
  const file = part<HTMLInputElement>(root, 'file')
  part(root, 'choose').addEventListener('click', () => {
    file.click()
  })
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? []
    if (chosen) open(chosen, chosen.name)
    file.value = ''
  })
  part(root, 'example').addEventListener('click', () => {
    open(new Blob([example()]), words.exampleName)
  })
  part(root, 'example-file').addEventListener('click', () => {
    download(words.exampleName, 'text/csv', example())
  })
  for (const type of ['dragover', 'drop'] as const) {
    part(root, 'drop').addEventListener(type, (event) => {
      event.preventDefault()
      const [dropped] = event.dataTransfer?.files ?? []
      if (type === 'drop' && dropped) open(dropped, dropped.name)
    })
  }
}
