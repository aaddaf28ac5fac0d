import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export interface Server {
  readonly base: string;
  /** Paths asked for, in order. */
  readonly asked: readonly string[];
  /** Adds or replaces one page. */
  add(url: string, html: string, headers?: Record<string, string>): void;
  close(): void;
}

/** Serves the .html files of a folder, and pages added by hand, on a free port of this machine. */
export async function serve(folder: string): Promise<Server> {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const asked: string[] = [];
  const fromFolder = (url: string): string | null => {
    const file = path.join(folder, path.basename(url));
    return file.endsWith('.html') && fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
  };
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(url);
    const page = pages.get(url);
    const html = page?.html ?? fromFolder(url);
    if (html === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...page?.headers,
    });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    add: (url, html, headers = {}) => pages.set(url, { html, headers }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
