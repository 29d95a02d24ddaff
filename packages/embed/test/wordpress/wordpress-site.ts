// WordPress itself, as Debian ships it, with MariaDB and PHP's own server, in a folder of its own on loopback.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '@ovop-ntt/testing/free-port.ts'

const shipped = '/usr/share/wordpress'
const runs = (command: string) => spawnSync(command, ['--version']).status === 0

/** What is not installed of what it needs; empty where it can run. */
export const missing = [
  ...(existsSync(`${shipped}/wp-load.php`) ? [] : ['wordpress']),
  ...(runs('php') && spawnSync('php', ['-r', 'exit(extension_loaded("mysqli") ? 0 : 1);']).status === 0
    ? []
    : ['php-cli', 'php-mysql']),
  ...(runs('mariadbd') && runs('mariadb-install-db') ? [] : ['mariadb-server']),
]

const plugin = fileURLToPath(new URL('../../../../examples/wordpress-plugin/ovop-ntt', import.meta.url))

export class WordPress {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ovop-wordpress-'))
  readonly #children: ChildProcess[] = []
  url = ''

  async open(): Promise<void> {
    const database = join(this.#folder, 'database')
    const socket = join(this.#folder, 'socket')
    const user = process.getuid?.() === 0 ? ['--user=root'] : []
    execFileSync(
      'mariadb-install-db',
      [
        '--no-defaults',
        ...user,
        `--datadir=${database}`,
        '--auth-root-authentication-method=normal',
        '--skip-test-db',
      ],
      { stdio: 'ignore' },
    )
    this.#start('mariadbd', [
      '--no-defaults',
      ...user,
      `--datadir=${database}`,
      `--socket=${socket}`,
      `--pid-file=${socket}.pid`,
      '--skip-networking',
    ])
    await until(
      () =>
        spawnSync('mariadb', [
          '--no-defaults',
          '-uroot',
          '-S',
          socket,
          '-e',
          'CREATE DATABASE IF NOT EXISTS wordpress',
        ]).status === 0,
    )
    // Debian's folder is made of links into others.
    cpSync(shipped, this.#site, { recursive: true, dereference: true })
    writeFileSync(
      join(this.#site, 'wp-config.php'),
      `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', ''); define('AUTOMATIC_UPDATER_DISABLED', true); define('DISABLE_WP_CRON', true);
${['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].map((name) => `define('${name}_KEY', '${name}'); define('${name}_SALT', '${name}');`).join(' ')}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`,
    )
    mkdirSync(join(this.#site, 'wp-content/mu-plugins'), { recursive: true })
    // Sites of tests are on loopback and on any port, from which WordPress takes no embeds. The site is in Indonesian, for
    // which Debian has no translation: the setting would not take it.
    writeFileSync(
      join(this.#site, 'wp-content/mu-plugins/loopback.php'),
      `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn() => range(1, 65535));
add_filter('locale', fn() => 'id_ID');
add_filter('pre_http_request', fn($answer, $arguments, $url) => str_contains($url, '127.0.0.1') ? $answer : new WP_Error('offline', 'offline'), 10, 3);
`,
    )
    const port = await freePort()
    this.url = `http://127.0.0.1:${port}`
    this.run('install', { url: this.url })
    this.#start('php', ['-S', `127.0.0.1:${port}`, '-t', this.#site])
    await until(() =>
      fetch(`${this.url}/readme.html`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
  }

  /** Puts the plugin in, with the folder of the script in it, and sets its options. */
  addPlugin(script: string, options: Record<string, string>): string {
    const there = join(this.#site, 'wp-content/plugins/ovop-ntt')
    cpSync(plugin, there, { recursive: true })
    cpSync(script, join(there, 'ovop'), { recursive: true })
    return this.run('plugin', { file: 'ovop-ntt/ovop-ntt.php', options })
  }

  /** Puts the folder of the script at the site's root, and a snippet into a child of the theme. @returns undoes it */
  addSnippet(childTheme: { style: string; functions: string }, script: string): () => void {
    cpSync(script, join(this.#site, 'ovop'), { recursive: true })
    const child = join(this.#site, 'wp-content/themes/anak')
    mkdirSync(child, { recursive: true })
    writeFileSync(join(child, 'style.css'), childTheme.style)
    writeFileSync(join(child, 'functions.php'), childTheme.functions)
    const before = this.run('theme', { use: 'anak' })
    return () => {
      this.run('theme', { use: before })
    }
  }

  /** Publishes what somebody of a role writes, as WordPress keeps it. @returns the post's address */
  post(content: string, as: 'author' | 'editor' = 'author'): string {
    return this.run('post', { as, content })
  }

  run(command: string, given: object): string {
    return execFileSync('php', [fileURLToPath(new URL('site.php', import.meta.url)), this.#site, command], {
      input: JSON.stringify({ ...given, host: this.url.slice('http://'.length) }),
      encoding: 'utf8',
    })
  }

  async close(): Promise<void> {
    for (const child of this.#children.reverse()) {
      const gone = once(child, 'exit')
      if (child.exitCode === null && child.kill('SIGTERM')) await gone
    }
    rmSync(this.#folder, { recursive: true, force: true })
  }

  get #site(): string {
    return join(this.#folder, 'site')
  }

  #start(command: string, args: string[]): void {
    this.#children.push(spawn(command, args, { stdio: 'ignore' }))
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return
    await pause(100)
  }
  throw new Error('it did not start in a minute')
}
