/** What is said of pages that are kept on the device, and of new editions. */
export const offlineWords = {
  page: {
    title: 'On this device',
    lede: 'What is kept here works without network: on a train, in a plant, in a basement meeting room.',
    notKept: 'There is no network, and this page isn’t kept on this device. What is listed here works.',
    tryAgain: 'Try again',
    edition: (date: string) => `Edition of ${date}.`,
    shell: (size: string) => `Home, search and every list are here (${size}).`,
    looking: 'Looking what is on this device …',
    cannot:
      'This browser keeps no pages of this site: it needs a current browser and an address that begins with https.',
    notYet: 'Nothing is kept yet. The first pages are fetched a moment after you open a page with a connection.',
    noRoom: {
      shell: (day: string, size: string) =>
        `There is a newer edition${day}, and this device has no room for it: it takes ${size} beside the one in use. What is kept here stays and works. Take off what you don’t need, or clear room on the device; then try again.`,
      packs: (day: string, size: string) =>
        `A newer edition${day} is ready, and this device has no room for all you keep of it, ${size}, beside the one in use. What is kept here stays and works until you use the new one; the rest of it is fetched then, which needs a network.`,
      of: (day: string) => `, of ${day},`,
      still: 'There is still no room for it.',
    },
    failed:
      'Nothing is kept: the connection broke off, the device has no room left, or the site’s host changes pages on their way. Reload this page to try again.',
    stays: 'The browser has promised to keep it.',
    mayGo: 'The browser may clear it when the device runs out of room. Installing the site makes that less likely.',
    roles: 'Whole roles',
    rolesNote:
      'All playbooks of a role with their call plans, and every page they link to. Your role is kept once you choose it on the home page.',
    playbooks: 'Single playbooks',
    playbooksNote: 'One playbook with its call plan and every page it links to.',
    playbooksElsewhere:
      'One playbook with its call plan and every page it links to: the button is on the playbook’s page, and a role’s page lists its playbooks. What you keep is listed here.',
    single: 'Playbook',
    install: 'As an app',
    installNote: 'With an icon of its own on the home screen, and without the browser’s bars. Nothing else changes.',
    installButton: 'Install on this device',
    installed: 'It is installed: you are using it as an app.',
    installByHand: [
      'iPhone and iPad: open the page in Safari, press Share, then “Add to Home Screen”.',
      'Android: open the browser’s menu, then “Install app” or “Add to Home screen”.',
      'Computer: Chrome and Edge offer it at the end of the address field; Safari in “File”, “Add to Dock”.',
    ],
    clear: 'Clear away',
    clearNote: 'Takes all roles and playbooks off this device. Call plans stay: they are yours.',
    clearButton: 'Take all of them off',
    cleared: 'Nothing but home, search and the lists is kept now.',
    needsScript: 'Keeping pages for times without network needs JavaScript.',
  },
  keep: {
    keep: 'Keep on this device',
    keeping: (done: number, files: number) => `Keeping ${done} of ${files} …`,
    kept: 'On this device',
    /** In the list, where each button stands beside its name. */
    short: { keep: 'Keep', kept: 'Kept' },
    shortOf: (title: string) => `${title}: keep on this device`,
    keptOf: (title: string) => `${title}: kept on this device`,
    drop: 'Take off this device',
    done: (title: string) => `${title} is on this device.`,
    dropped: (title: string) => `${title} is off this device.`,
    why: {
      network: 'Some of it couldn’t be fetched. Try again with a better connection.',
      changed:
        'The site is being renewed right now, or its host changes pages on their way. Reload the page, then try again.',
      full: 'This device has no room left for it.',
      gone: 'It isn’t part of this edition any more.',
      silent:
        'What keeps the pages here is of an older edition and doesn’t answer. Close all tabs of this site, then open it again.',
    },
  },
  notice: {
    ready: 'A new edition of these pages is ready.',
    use: 'Use it now',
    noRoom: {
      shell:
        'There is a newer edition of these pages, and this device has no room for it. What is kept here stays and works.',
      packs:
        'A new edition of these pages is ready, and this device has no room for all you keep of it beside this one. Using it fetches the rest anew, so have a network.',
      makeRoom: 'Make room',
    },
    older: 'This page is from the edition before.',
    reload: 'Reload',
    later: 'Later',
  },
  locale: 'en-GB',
} as const

/** `1.4 MB`, `320 kB`. */
export function formatSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
