import { join, sep } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { drawingsFile } from './drawings.ts'
import { mdxGuidesModule } from './mdx-guides.ts'
import { currentRoot, generatorRoot } from './root.ts'

/**
 * For the editing loop: when a source changes, the pages' copy of the book is forgotten and the browser reloads. The
 * pages run in a module graph of their own, so the module that holds the book is thrown out of it.
 */
export function handbookReload(): Plugin {
  return {
    name: 'fieldbook:handbook-reload',
    apply: 'serve',
    configureServer(server) {
      const root = currentRoot()
      const folders = [
        ...['content', 'playbooks', 'public', 'fieldbook.yaml'].map((name) => join(root, name)),
        drawingsFile(root),
        join(generatorRoot, 'docs'),
      ]
      server.watcher.add(folders)
      const reload = (file: string): void => {
        if (!folders.some((folder) => file === folder || file.startsWith(folder + sep))) return
        forget(server)
        server.hot.send({ type: 'full-reload' })
      }
      server.watcher.on('add', reload).on('change', reload).on('unlink', reload)
    },
  }
}

function forget(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    const graph = environment.moduleGraph
    for (const module of graph.getModulesByFile(pageBook) ?? []) graph.invalidateModule(module)
    const guides = graph.getModuleById(mdxGuidesModule)
    if (guides) graph.invalidateModule(guides)
  }
}

/** The module that holds the book of the pages. */
const pageBook = join(generatorRoot, 'src/workspace/page-book.ts')
