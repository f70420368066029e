import type { Handbook } from '../model/handbook.ts'
import type { Channel, Offering } from '../model/market.ts'
import type { Process } from '../model/process.ts'
import type { Reference } from '../model/reference.ts'
import { isInUse } from '../meaning/in-use.ts'

/** Which process serves which offering through which channel. Retired entries don't count. */
export interface ChannelMatrix {
  readonly channels: readonly Channel[]
  readonly rows: readonly { readonly offering: Offering; readonly cells: readonly Combination[] }[]
}

/** One offering through one channel. */
export interface Combination {
  readonly offering: Offering
  readonly channel: Channel
  /** The processes that name both, and those that name neither, which serve everything. */
  readonly processes: readonly Process[]
  /**
   * `served`: a process says how it is sold; a call process alone plans talks and sells nothing. `not sold`: the
   * offering names its channels, and this is none of them. `missing`: nobody says.
   */
  readonly state: 'served' | 'not sold' | 'missing'
  /** Where the offering names the channel. */
  readonly stated: Reference | undefined
}

export function channelMatrix(handbook: Handbook): ChannelMatrix {
  const channels = handbook.all('channel').filter(isInUse)
  const processes = handbook.all('process').filter(isInUse)
  const rows = handbook
    .all('offering')
    .filter(isInUse)
    .map((offering) => ({
      offering,
      cells: channels.map((channel): Combination => {
        const serving = processes.filter((process) => serves(handbook, process, offering, channel))
        const stated = offering.channels.find((name) => handbook.target(name, 'channel') === channel)
        const isServed = serving.some(({ front }) => front.type !== 'call')
        const isLeftOut = stated === undefined && offering.channels.length > 0
        const state = isServed ? 'served' : isLeftOut ? 'not sold' : 'missing'
        return { offering, channel, processes: serving, state, stated }
      }),
    }))
  return { channels, rows }
}

/** Does a process name this offering and this channel itself? */
export function namesBoth(handbook: Handbook, process: Process, offering: Offering, channel: Channel): boolean {
  return (
    handbook.named(process, 'offerings', 'offering').includes(offering) &&
    handbook.named(process, 'channel', 'channel').includes(channel)
  )
}

/** A process without a channel, or without offerings, is for all of them. */
function serves(handbook: Handbook, process: Process, offering: Offering, channel: Channel): boolean {
  const { front } = process
  const isForOffering =
    (front.offerings ?? []).length === 0 || handbook.named(process, 'offerings', 'offering').includes(offering)
  const isForChannel = front.channel === undefined || handbook.named(process, 'channel', 'channel').includes(channel)
  if (!isForOffering || !isForChannel) return false
  // What is for everything isn't for what an offering leaves out on purpose.
  const isLeftOut =
    offering.channels.length > 0 && !offering.channels.some((name) => handbook.target(name, 'channel') === channel)
  return !isLeftOut || namesBoth(handbook, process, offering, channel)
}
