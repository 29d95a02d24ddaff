import { dictionary } from '../languages/dictionary.ts'
import { channelsId } from './id.ts'

/** Those of the {@link names} that the ways to buy say. */
export const channelNames = dictionary('names', { channels: channelsId })
