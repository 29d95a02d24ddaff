import * as z from 'zod/mini'
import { isLinkAddress, isPictureAddress } from '../address.ts'

/** An absolute address that may stand behind a link. */
export const LinkAddress = z.string().check(z.refine(isLinkAddress, 'not an address that may be linked'))

/** An address of a picture, absolute or relative to the catalogue's root. */
export const PictureAddress = z.string().check(z.refine(isPictureAddress, 'not an address of a picture'))
