import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArgs, chromiumPath } from './packages/testing/src/chromium.ts'

// Workspace packages resolve to their sources through the `paths` of tsconfig.json.
const resolve = { tsconfigPaths: true }
// Node has all languages from the start; a browser loads the one in use.
const ofNode = ['packages/elements/src/english.ts']
// What people see changes by the day; tests of it have one day, whenever they run. The pages project has it of its browser.
const ofPages = ['packages/testing/src/test-day.setup.ts']
// The long run draws many more cases for the tests of properties.
const timeoutOfNode = process.env.OVOP_LONG || process.env.OVOP_TIMES ? 900_000 : 60_000
const ofBrowsers = ['browser', 'development', 'module', 'import', 'default']

export default defineConfig({
  test: {
    // A test often waits for a page or a process: one worker more than there are cores leaves none of them idle.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          setupFiles: ofNode,
          include: ['packages/*/{src,test}/**/*.test.ts', 'examples/*/src/**/*.test.ts'],
          exclude: ['**/*.{alone,browser,dom,pages,sizes,long}.test.ts', '**/node_modules/**'],
          environment: 'node',
          testTimeout: timeoutOfNode,
          hookTimeout: 60_000,
          // A process for each file would cost more than most of the tests.
          isolate: false,
        },
      },
      {
        resolve,
        // In a process of its own each: what changes what all share, and does not put it back.
        test: {
          name: 'alone',
          setupFiles: ofNode,
          include: ['packages/*/{src,test}/**/*.alone.test.ts'],
          environment: 'node',
          testTimeout: timeoutOfNode,
        },
      },
      {
        // Lit's own modules too are those of a browser: under Node's they would render once, as on a server.
        resolve: { ...resolve, conditions: ofBrowsers },
        ssr: { resolve: { conditions: ofBrowsers } },
        // What elements say, without what only a browser can tell: sizes, focus, colours.
        test: {
          name: 'dom',
          setupFiles: ofPages,
          include: ['packages/*/{src,test}/**/*.dom.test.ts'],
          globalSetup: ['packages/core/fixtures/loopback.setup.ts'],
          environment: fileURLToPath(new URL('packages/testing/src/dom-environment.ts', import.meta.url)),
          server: { deps: { inline: [/lit/] } },
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          name: 'browser',
          setupFiles: ofPages,
          // A long run is one in the browser too.
          env: { OVOP_LONG: process.env.OVOP_LONG ?? '' },
          include: ['packages/*/{src,test}/**/*.browser.test.ts'],
          globalSetup: ['packages/core/fixtures/loopback.setup.ts'],
          // What is waited for comes at once on a quiet machine, and late on one that does other work besides.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: chromiumPath(), args: chromiumArgs },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        resolve,
        // Whole pages as built, in a real browser driven from Node.
        test: {
          name: 'pages',
          setupFiles: ofNode,
          include: ['packages/*/{src,test}/**/*.pages.test.ts', 'examples/*/{src,test}/**/*.pages.test.ts'],
          environment: 'node',
          // What is waited for comes at once on a quiet machine, and late on one that does other work besides.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What these files share is Playwright and a server of files, which a worker imports once.
          isolate: false,
        },
      },
      {
        resolve,
        // What takes minutes: by `npm run test:long`, before a release.
        test: {
          name: 'long',
          setupFiles: ofNode,
          include: ['packages/*/{src,test}/**/*.long.test.ts'],
          environment: 'node',
          testTimeout: 900_000,
          hookTimeout: 900_000,
          fileParallelism: false,
        },
      },
      {
        resolve,
        test: {
          name: 'sizes',
          include: ['packages/bench/src/**/*.sizes.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
    ],
  },
})
