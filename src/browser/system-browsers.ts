import { posix, win32 } from 'node:path'

/** Every place where Chrome, Chromium or Edge usually lives, the best first. Most of them won't exist. */
export function systemBrowserPaths(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  if (platform === 'win32') return onWindows(environment)
  const places = platform === 'darwin' ? onMac(environment) : onLinux
  const onPath = (environment['PATH'] ?? '').split(':').filter(Boolean)
  return [...names.flatMap((name) => onPath.map((directory) => posix.join(directory, name))), ...places]
}

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const onLinux = [
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/opt/microsoft/msedge/msedge',
]

function onMac(environment: Readonly<Record<string, string | undefined>>): string[] {
  const applications = ['/Applications', ...(environment['HOME'] ? [`${environment['HOME']}/Applications`] : [])]
  return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    applications.map((directory) => `${directory}/${name}.app/Contents/MacOS/${name}`),
  )
}

function onWindows(environment: Readonly<Record<string, string | undefined>>): string[] {
  const programs = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? [])
  return [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ].flatMap((program) => programs.map((directory) => win32.join(directory, program)))
}
