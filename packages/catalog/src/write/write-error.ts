/** The folder cannot be published into, or what would be published is not fit to be. */
export class PublishError extends Error {
  override readonly name = 'PublishError'
}
