#!/usr/bin/env node
// Serves dist/ as any static host would: files, no rewriting, from any path.
//   node bin/serve.mjs [--port N] [--base /any/path/] [--open]
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { port: { type: 'string' }, base: { type: 'string', default: '/' }, open: { type: 'boolean', default: false } } });
const root = fileURLToPath(new URL('../dist', import.meta.url));
const base = `/${values.base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
const preferred = Number(values.port ?? 4173);

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.po': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

if (!existsSync(join(root, 'index.html'))) {
  console.error('dist/ is not there yet: run `npm run build` first. 还没有 dist/，请先运行 npm run build。');
  process.exit(1);
}

/** The file a request asks for, or null: never anything outside dist/. */
function fileFor(url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || !path.startsWith(base)) return null;
  const file = normalize(join(root, path.slice(base.length)));
  if (file !== root && !file.startsWith(root + sep)) return null;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile()) return file;
  return found?.isDirectory() && existsSync(join(file, 'index.html')) ? join(file, 'index.html') : null;
}

const server = createServer((request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
  const file = fileFor(request.url ?? '/');
  if (file === null) return void response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-length': statSync(file).size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
});

// A port that was asked for is kept; the usual one gives way to any free one.
server.on('error', (problem) => {
  if (problem.code === 'EADDRINUSE' && values.port === undefined) return void server.listen(0, '127.0.0.1');
  console.error(problem.message);
  process.exit(1);
});
server.on('listening', () => {
  const address = `http://localhost:${server.address().port}${base}`;
  console.log(`\n  知诺 Zhinuo  ${address}\n  Ctrl+C 停止 / stops\n`);
  if (values.open) openBrowser(address);
});
server.listen(preferred, '127.0.0.1');

/** Shows the address in the reader's browser where there is a desktop; elsewhere the printed address is enough. */
function openBrowser(address) {
  const [command, ...args] = process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'] && !process.env['WSL_DISTRO_NAME']) return;
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
