import { channelMatrix, namesBoth } from '../../4-derive/channel-offering.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const channelContradiction: Rule = {
  id: 'channel-contradiction',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const { offering, cells } of channelMatrix(handbook).rows) {
      const [first] = offering.channels
      // A channel that couldn't be found may be the one that is meant.
      if (!first || offering.channels.some((name) => !handbook.target(name, 'channel'))) continue
      const titles = offering.channels.map((name) => handbook.target(name, 'channel')?.title ?? name.text)
      for (const { channel, processes, stated } of cells) {
        if (stated) continue
        for (const process of processes.filter((it) => namesBoth(handbook, it, offering, channel))) {
          const index = handbook.named(process, 'offerings', 'offering').indexOf(offering)
          yield {
            message: `${quote(process.title)} sells ${quote(offering.title)} through ${quote(channel.title)}, but the offering says it is sold through ${quoteEach(titles, 'and')} only`,
            hint: `Add ${quote(channel.title)} to \`**Channels:**\` in \`${offering.file}\`, or take \`${offering.id}\` out of \`offerings\` here.`,
            at: process.frontAt('offerings', index),
            related: [{ message: 'the channels of the offering', at: first.at }],
            sameAs: `${offering.id} ${channel.id}`,
          }
        }
      }
    }
  },
}
