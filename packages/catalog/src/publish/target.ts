/** A file as it stands at a target. */
export interface StoredFile {
  /** Relative to the catalogue, with slashes: `pages/0a/….json`. */
  path: string
  /** Bytes that stand there, on targets where a file may be there in part, as after a power cut. */
  size?: number | undefined
  modified: Date
  /** Hex of the MD5 of the stored bytes, where the host says it. */
  md5?: string | undefined
}

/** A root as it stands at a target. */
export interface StoredRoot {
  bytes: Uint8Array
  /** Names what stands there to {@link Target.replaceRoot}. */
  tag: string
}

/**
 * Where a catalogue is published: a folder of a web server, or a bucket. A target takes care of the form in which
 * it stores a file (compressed, or with a compressed one beside it): seen from here a file is its own bytes.
 */
export interface Target {
  /** Name that messages use. */
  readonly name: string
  /** How many files may be under way at once. */
  readonly parallel: number
  /** All files below a folder (`pages/`), in any order. */
  list(folder: string): AsyncIterable<StoredFile>
  /** The bytes of a file; `undefined` where there is none. */
  read(path: string): Promise<Uint8Array | undefined>
  readRoot(): Promise<StoredRoot | undefined>
  /** Stores a file as a whole or not at all. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Stores a file too large for memory, from the disk. */
  writeLarge(path: string, file: string): Promise<void>
  /** Whether a stored file has these bytes, or those of the file on the disk. */
  holds(stored: StoredFile, source: Uint8Array | string): Promise<boolean>
  remove(path: string): Promise<void>
  /** Returns when what was written outlasts a power cut. */
  settle(): Promise<void>
  /**
   * Stores the root, if what stands there is still what `former` names, or still nothing.
   * @throws PublishingError (`conflict`) when it is not
   */
  replaceRoot(bytes: Uint8Array, former: StoredRoot | undefined): Promise<void>
  /** Whether {@link replaceRoot} can be believed here; finds out with a file that is stored already. */
  hasConditions(path: string, bytes: Uint8Array): Promise<boolean>
}

/** Name of the root at every target. */
export const rootFile = 'catalog.json'
