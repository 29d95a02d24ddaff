#!/usr/bin/env node
// Stands in the repository (not in dist), since pnpm links a command only when its file exists at install time.
import '../dist/cli.js'
