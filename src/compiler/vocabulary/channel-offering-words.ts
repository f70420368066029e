/** The page that shows which process serves which offering through which channel. */
export const channelOfferingWords = {
  name: 'Channels and offerings',
  lede: 'Which process sells what through whom. Choose the offering, then the channel.',
  address: '/channels-and-offerings/',
  table: 'Offerings and channels',
  offering: 'Offering',
  through: 'Sold through',
  notSold: 'Not sold this way',
  missing: 'No process yet',
  onlyCalls: 'No process that sells it yet',
  see: 'Which process sells what through whom',
  summary: (served: number, leftOut: number, missing: number) =>
    [
      `${served} ${served === 1 ? 'combination has' : 'combinations have'} a process`,
      ...(leftOut > 0 ? [`${leftOut} ${leftOut === 1 ? 'is' : 'are'} left out on purpose`] : []),
      ...(missing > 0 ? [`${missing} ${missing === 1 ? 'has' : 'have'} none yet`] : []),
    ].join('; ') + '.',
  nothing: 'offerings',
} as const
