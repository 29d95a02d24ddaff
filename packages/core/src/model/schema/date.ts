import * as z from 'zod/mini'

/** Day in ISO 8601: `2026-06-01`. */
export const IsoDate = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/** Moment in ISO 8601, UTC: `2026-06-01T08:00:00Z`. A pattern of our own: zod's is larger and also knows offsets. */
export const IsoInstant = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/))
