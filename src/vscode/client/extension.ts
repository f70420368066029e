import {
  commands,
  type ExtensionContext,
  RelativePattern,
  type Uri,
  window,
  workspace,
  type WorkspaceFolder,
} from 'vscode'
import { LanguageClient } from 'vscode-languageclient/node'
import { serverCommand } from './server-command.ts'

/** One server a folder of playbooks, by the path of the folder. */
const clients = new Map<string, LanguageClient>()

/** VS Code calls it when a folder with a `fieldbook.yaml` is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand('fieldbook.restart', restart),
    workspace.onDidChangeWorkspaceFolders(restart),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('fieldbook')) void restart()
    }),
  )
  await start()
}

export async function deactivate(): Promise<void> {
  const running = [...clients.values()]
  clients.clear()
  await Promise.all(running.map((client) => client.stop()))
}

async function restart(): Promise<void> {
  await deactivate()
  await start()
}

async function start(): Promise<void> {
  const settings = await workspace.findFiles('**/fieldbook.yaml', '**/{node_modules,dist,tests}/**')
  await Promise.all(settings.map(startFor))
}

async function startFor(settings: Uri): Promise<void> {
  const root = settings.fsPath.replace(/[\\/]fieldbook\.yaml$/, '')
  const told = workspace.getConfiguration('fieldbook', settings).get<string>('program') ?? ''
  const command = serverCommand(root, told, workspace.getWorkspaceFolder(settings)?.uri.fsPath)
  if (!command) return askForProgram(root)
  const folder: WorkspaceFolder = {
    uri: settings.with({ path: settings.path.replace(/\/[^/]*$/, '') }),
    name: root,
    index: 0,
  }
  const client = new LanguageClient(
    'fieldbook',
    'Fieldbook',
    { command: command.program, args: command.arguments, options: { cwd: root } },
    {
      workspaceFolder: folder,
      documentSelector: [
        { scheme: 'file', language: 'markdown', pattern: below(folder.uri, '{content,playbooks}/**/*') },
        // Without an extension of its own, VS Code takes a guide with components for plain text.
        { scheme: 'file', pattern: below(folder.uri, '{content,playbooks}/**/*.mdx') },
        { scheme: 'file', language: 'yaml', pattern: below(folder.uri, 'fieldbook.yaml') },
      ],
      synchronize: {
        fileEvents: ['{content,playbooks}/**', 'fieldbook.yaml'].map((pattern) =>
          workspace.createFileSystemWatcher(new RelativePattern(folder, pattern)),
        ),
      },
    },
  )
  clients.set(root, client)
  await client.start()
}

/**
 * Files of a folder, whatever it is called: in a pattern as text, `Sales [2026]` would be a class of characters. The client of
 * the language server hands on to VS Code what it gets, though its types know text only.
 */
function below(folder: Uri, pattern: string): string {
  return new RelativePattern(folder, pattern) as unknown as string
}

async function askForProgram(root: string): Promise<void> {
  const open = 'Open settings'
  const chosen = await window.showWarningMessage(
    `Fieldbook isn’t installed in or beside “${root}”. Say where it is: the setting “Fieldbook: Program” takes its folder.`,
    open,
  )
  if (chosen === open) await commands.executeCommand('workbench.action.openSettings', 'fieldbook.program')
}
