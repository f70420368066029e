import { join, sep } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { drawingsFile } from './drawings.ts'
import { mdxGuidesModule } from './mdx-guides.ts'
import { currentRoot, generatorRoot } from './root.ts'

/**
 * For the editing loop: when a source changes, the pages' copy of the book is forgotten and the browser reloads. The
 * pages run in a module graph of their own, so the modules that hold the book are thrown out of it.
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
    for (const module of environment.moduleGraph.getModulesByFile(join(generatorRoot, 'src/workspace/book.ts')) ?? []) {
      environment.moduleGraph.invalidateModule(module)
    }
    const guides = environment.moduleGraph.getModuleById(mdxGuidesModule)
    if (guides) environment.moduleGraph.invalidateModule(guides)
  }
}
