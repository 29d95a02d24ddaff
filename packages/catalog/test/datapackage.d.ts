declare module 'datapackage' {
  interface Resource {
    read(options?: { keyed?: boolean; relations?: boolean }): Promise<Record<string, unknown>[]>
  }
  export class Package {
    static load(descriptor: object, options?: { basePath?: string; strict?: boolean }): Promise<Package>
    readonly errors: Error[]
    getResource(name: string): Resource
  }
}
