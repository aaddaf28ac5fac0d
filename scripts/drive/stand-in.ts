/**
 * Stands in for https hosts: the browser is told to reach every https host through this proxy, which hands the named
 * ones to a server of this machine and refuses all others. Nothing of the extension's policy is changed for it.
 */
import http, { type RequestListener } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { selfSigned } from './self-signed.ts';

export interface StandIn {
  readonly proxyPort: number;
  /** Hosts asked for, with their ports, in order. */
  readonly connected: readonly string[];
  close(): void;
}

const listening = async (server: net.Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

export async function standInFor(hosts: readonly string[], answer: RequestListener): Promise<StandIn> {
  const connected: string[] = [];
  const server = https.createServer(selfSigned(hosts), answer);
  const port = await listening(server);
  const proxy = http.createServer((_, response) => response.writeHead(405).end());
  const sockets = new Set<net.Socket>();
  proxy.on('connect', ({ url = '' }, socket: net.Socket, head) => {
    connected.push(url);
    socket.on('error', () => socket.destroy());
    if (!hosts.some((host) => url === `${host}:443`)) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const onwards = net.connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onwards.write(head);
      onwards.pipe(socket).pipe(onwards);
    });
    for (const one of [socket, onwards]) {
      sockets.add(one);
      one.on('close', () => sockets.delete(one));
    }
    onwards.on('error', () => socket.destroy());
  });
  const proxyPort = await listening(proxy);
  return {
    proxyPort,
    connected,
    close() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      server.close();
      proxy.close();
    },
  };
}
