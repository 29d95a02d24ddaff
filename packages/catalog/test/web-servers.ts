// Web servers as Debian ships them, each with a configuration of its own in a folder of its own, on loopback.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '@ovop-ntt/testing/free-port.ts'
import { temporaryFolder } from './temporary-folder.ts'

const isThere = (command: string) => spawnSync(command, ['-v']).status === 0
/** Where they are not installed, what needs them says so and is skipped. */
export const hasNginx = isThere('nginx')
export const hasApache = isThere('apache2')

export interface WebServer {
  url: string
  close(): Promise<void>
}

/**
 * @param root the site's folder
 * @param above lines above `server { }`
 * @param inside lines in `server { }`
 */
export function startNginx(root: string, { above = '', inside = '' } = {}): Promise<WebServer> {
  return start('nginx', (own, port) => {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${own}/${name};`)
      .join(' ')
    return [
      '-p',
      own,
      '-e',
      'stderr',
      '-c',
      put(
        own,
        `daemon off; worker_processes 1; pid ${own}/pid; ${process.getuid?.() === 0 ? 'user root;' : ''}
events { }
http { access_log off; ${temporary} include /etc/nginx/mime.types;
${above}
server { listen 127.0.0.1:${port}; root ${root};
${inside}
} }`,
      ),
    ]
  })
}

/** @param root the site's folder, with `.htaccess` where there are any @param inside further lines of its configuration */
export function startApache(root: string, inside = ''): Promise<WebServer> {
  const modules = [
    'mpm_event',
    'authz_core',
    'mime',
    'headers',
    'rewrite',
    'dir',
    'expires',
    'deflate',
    'filter',
  ]
  return start('apache2', (own, port) => [
    '-d',
    own,
    '-DFOREGROUND',
    '-f',
    put(
      own,
      `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ServerName 127.0.0.1
TypesConfig /dev/null
Listen 127.0.0.1:${port}
PidFile ${own}/pid
ErrorLog ${own}/error.log
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
DocumentRoot ${root}
<Directory ${root}>
  Require all granted
  AllowOverride All
</Directory>
${inside}
`,
    ),
  ])
}

const put = (folder: string, text: string) => {
  writeFileSync(join(folder, 'server.conf'), text)
  return join(folder, 'server.conf')
}

async function start(command: string, args: (own: string, port: number) => string[]): Promise<WebServer> {
  const own = temporaryFolder()
  chmodSync(own, 0o755)
  const log = join(own, 'error.log')
  mkdirSync(join(own, 'logs'))
  const port = await freePort()
  const child = spawn(command, args(own, port), { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  while (!(await answers(port))) {
    if (child.exitCode !== null)
      throw new Error(`${command}: ${said}${existsSync(log) ? readFileSync(log, 'utf8') : ''}`)
    await pause(20)
  }
  return { url: `http://127.0.0.1:${port}/`, close: () => ended(child) }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

/** Also a port that is open may belong to a server that is still reading its configuration, and ends. */
const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  )
