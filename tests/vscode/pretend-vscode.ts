import { EventEmitter } from 'node:events'
import Module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// Loads the packed client as VS Code would, with a VS Code that only knows one folder, and prints what the client makes
// it show: `node pretend-vscode.ts CLIENT ROOT [PROGRAM]`.
const [client = '', root = '', program = ''] = process.argv.slice(2)

/** Whatever of VS Code the test doesn't look at: can be called, made, extended and asked for anything. */
const anything = (): unknown =>
  new Proxy(function () {}, {
    get: (target, key) => {
      if (key === 'prototype') return Reflect.get(target, key)
      if (key === Symbol.iterator) return [][Symbol.iterator].bind([])
      if (typeof key === 'symbol' || key === 'then') return undefined
      return key === 'length' ? 0 : anything()
    },
    apply: () => anything(),
    construct: (_, __, made: new () => object) => Reflect.construct(Object, [], made),
  })

class Emitter {
  readonly #events = new EventEmitter()
  readonly event = (listener: (value: unknown) => void): { dispose: () => void } => {
    this.#events.on('it', listener)
    return { dispose: () => this.#events.off('it', listener) }
  }
  fire(value: unknown): void {
    this.#events.emit('it', value)
  }
  dispose(): void {
    this.#events.removeAllListeners()
  }
}

class Uri {
  readonly scheme = 'file'
  readonly path: string
  constructor(path: string) {
    this.path = path
  }
  get fsPath(): string {
    return this.path
  }
  with({ path }: { path: string }): Uri {
    return new Uri(path)
  }
  toString(): string {
    return pathToFileURL(this.path).href
  }
  static file(path: string): Uri {
    return new Uri(path)
  }
  static parse(text: string): Uri {
    return new Uri(decodeURIComponent(new URL(text).pathname))
  }
}

class RelativePattern {
  readonly base: string
  readonly pattern: string
  constructor(base: Uri | { readonly uri: Uri }, pattern: string) {
    this.base = (base instanceof Uri ? base : base.uri).fsPath
    this.pattern = pattern
  }
}

class Diagnostic {
  readonly message: string
  constructor(_: unknown, message: string) {
    this.message = message
  }
}

class CancellationTokenSource {
  readonly token = { isCancellationRequested: false, onCancellationRequested: () => nothing }
  cancel(): void {
    this.token.isCancellationRequested = true
  }
}

const nothing = { dispose: () => undefined }
const say = (what: string, value: unknown): void => void process.stdout.write(`${JSON.stringify({ what, value })}\n`)

const known: Readonly<Record<string, unknown>> = {
  version: '1.95.0',
  EventEmitter: Emitter,
  Uri,
  RelativePattern,
  Diagnostic,
  CancellationTokenSource,
  Disposable: { from: () => nothing },
  env: { appName: 'Pretended', language: 'en' },
  workspace: {
    textDocuments: [],
    notebookDocuments: [],
    workspaceFolders: [{ uri: new Uri(root), name: 'root', index: 0 }],
    findFiles: async () => [new Uri(join(root, 'fieldbook.yaml'))],
    getWorkspaceFolder: () => ({ uri: new Uri(root) }),
    getConfiguration: () => ({ get: (key: string) => (key === 'program' ? program : undefined) }),
    createFileSystemWatcher: (pattern: unknown) => {
      say('watches', pattern !== undefined)
      return { onDidCreate: () => nothing, onDidChange: () => nothing, onDidDelete: () => nothing, ...nothing }
    },
  },
  window: {
    showWarningMessage: async (message: string) => say('warns', message),
    showErrorMessage: async (message: string) => say('fails', message),
    visibleTextEditors: [],
  },
  languages: {
    registerHoverProvider: (selector: unknown) => (say('asks about', selector), nothing),
    createDiagnosticCollection: () => ({
      set: (uri: Uri, marks: readonly { message: string }[] | undefined) => {
        if (marks && marks.length > 0) say('marks', [uri.path, marks.map(({ message }) => message)])
      },
      delete: () => undefined,
      clear: () => undefined,
      dispose: () => undefined,
    }),
  },
  commands: { registerCommand: (id: string) => (say('command', id), nothing) },
}

/** What is known of a part of VS Code, and anything for the rest of it. */
function pretend(own: object): object {
  return new Proxy(own, {
    get: (target, key) => {
      if (!(key in target)) return /^on[A-Z]/.test(String(key)) ? () => nothing : anything()
      const value: unknown = Reflect.get(target, key)
      const isPart = typeof value === 'object' && value !== null && !Array.isArray(value)
      return isPart ? pretend(value) : value
    },
  })
}

const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown }
const load = loader._load
loader._load = (request, ...rest) => (request === 'vscode' ? pretend(known) : load(request, ...rest))
const extension = Module.createRequire(import.meta.url)(client) as {
  readonly activate: (context: object) => Promise<void>
  readonly deactivate: () => Promise<void>
}
await extension.activate({ subscriptions: [] })
say('active', true)
process.stdin.once('end', () => void extension.deactivate().then(() => process.exit(0)))
process.stdin.resume()
