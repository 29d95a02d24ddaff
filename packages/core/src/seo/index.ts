export { type JsonValue, jsonLdScript, type ProductJsonLd, type SeoOptions, toJsonLd } from './json-ld.ts'
export { toOpenGraph } from './open-graph.ts'
