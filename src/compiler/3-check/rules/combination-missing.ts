import { channelMatrix, type ChannelMatrix, type Combination } from '../../4-derive/channel-offering.ts'
import type { Handbook } from '../../model/handbook.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const combinationMissing: Rule = {
  id: 'combination-missing',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    if (!choosesByMarket(handbook)) return
    const matrix = channelMatrix(handbook)
    yield* channelsWithout(matrix)
    for (const { offering, cells } of matrix.rows) {
      const missing = cells.filter(({ state }) => state === 'missing')
      if (missing.length === 0) continue
      if (offering.channels.length > 0) yield* missing.map(statedButMissing)
      else yield unsaid(missing, cells)
    }
  },
}

/** A channel that every offering leaves out: nothing is sold through it. Of one offering alone, its own line says so. */
function* channelsWithout({ channels, rows }: ChannelMatrix): Iterable<Report> {
  for (const channel of rows.length < 2 ? [] : channels) {
    const cells = rows.flatMap(({ cells }) => cells.filter((cell) => cell.channel === channel))
    if (cells.some(({ state }) => state !== 'not sold')) continue
    yield {
      message: `Nothing is sold through the channel ${quote(channel.title)}: no offering names it, and no process says how`,
      hint: `Add it to the offerings it sells, \`- **Channels:** ${channel.title}\`, and name it in a process: \`channel: ${channel.id}\`. If it is no longer used, write \`status: retired\`.`,
      at: channel.at,
    }
  }
}

/** Are processes chosen by offering and channel here at all, and were all names read? */
function choosesByMarket(handbook: Handbook): boolean {
  const processes = handbook.all('process')
  const isRead = processes.every(
    (it) =>
      (it.front.offerings ?? []).length === handbook.named(it, 'offerings', 'offering').length &&
      (it.front.channel === undefined || handbook.named(it, 'channel', 'channel').length > 0),
  )
  const isUsed = processes.some(({ front }) => front.channel !== undefined && (front.offerings ?? []).length > 0)
  return isRead && isUsed && handbook.unreadable.every(({ kind }) => kind !== 'process')
}

function statedButMissing({ offering, channel, stated }: Combination): Report {
  return {
    message: `The offering ${quote(offering.title)} is sold through ${quote(channel.title)}, but no process says how`,
    hint: `Name both in the process that sells it: ${naming([offering.id], channel.id)}. If it isn’t sold that way, take ${quote(channel.title)} out of this line.`,
    at: stated!.at,
  }
}

function unsaid(missing: readonly Combination[], cells: readonly Combination[]): Report {
  const { offering } = missing[0]!
  const served = cells.filter(({ state }) => state === 'served')
  const titles = missing.map(({ channel }) => channel.title)
  const others = served.map(({ channel }) => channel.title)
  return {
    message: `No process says how the offering ${quote(offering.title)} is sold through ${quoteEach(titles)}`,
    hint:
      others.length > 0
        ? `If it isn’t sold that way, say so below its first paragraph: \`- **Channels:** ${others.join(', ')}\`. Else name both in a process: ${naming([offering.id], missing[0]!.channel.id)}.`
        : `Name it in the process that sells it: ${naming([offering.id], missing[0]!.channel.id)}.`,
    at: offering.at,
    related: served.slice(0, 3).flatMap(({ channel, processes }) => {
      const process = processes.find(({ front }) => front.type === 'opportunity') ?? processes[0]
      return process
        ? [
            {
              message: `${quote(process.title)} sells it through ${quote(channel.title)}`,
              at: process.frontAt('offerings'),
            },
          ]
        : []
    }),
  }
}

function naming(offerings: readonly string[], channel: string): string {
  return `\`channel: ${channel}\` and \`offerings: [${offerings.join(', ')}]\``
}
