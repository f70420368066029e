/**
 * What is found only after a build has drawn the diagrams, or other hosts were asked: that it isn’t found now says nothing of
 * remarks and baselines that speak of it.
 */
export const foundLater: ReadonlySet<string> = new Set(['diagram-broken', 'link-dead', 'link-moved'])
