// Nothing runs: the import brings types.
export {}
