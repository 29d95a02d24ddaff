/** A static code of a merchant and an acquirer that do not exist, with a right checksum. */
export { sampleQris as madeUpQris } from '@ovop-ntt/core/testing'
