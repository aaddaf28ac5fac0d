/**
 * The two publishers' APIs as they answer, for tests: World Bank v2 with paging, nulls, groups without an ISO code and
 * errors sent with status 200, and the IMF's DataMapper. Figures are the pack's own, revised as a test says.
 */
import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { IndexFile, PlaceFile } from '../src/data/pack-schema.ts';
import { decodeLine } from '../src/data/year-line.ts';

const PACK = path.resolve('src/data/pack');
const readPack = <T>(file: string): T => JSON.parse(fs.readFileSync(path.join(PACK, file), 'utf8')) as T;

export type Misbehaviour =
  /** An error page, as gateways send it, with 503 or with 200. */
  | 'page'
  | 'page-200'
  | 'error-xml'
  | 'truncated'
  | 'busy'
  | 'broken'
  | 'hangs'
  | 'trickles'
  | 'huge'
  | 'no-series'
  | 'empty'
  | 'wrong-series'
  | 'wrong-page'
  | 'updated-meanwhile'
  | 'rows-missing'
  | 'words-for-values'
  | 'redirects';

export interface Asked {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

type Revise = (value: number, place: string, year: number) => number | null;

export class Publishers {
  /** Requests so far. */
  readonly asked: Asked[] = [];
  /** Most requests open at one time. */
  mostAtOnce = 0;
  #open = 0;
  misbehaves: Misbehaviour | null = null;
  /** Sent with "busy". */
  retryAfter: string | null = null;
  lastUpdated = '2026-10-08';
  release = 'October 2026';
  rowsPerPage = 5_000;
  revise: Revise = (value) => value;
  /** Names of series other than those of the pack. */
  names: Readonly<Record<string, string>> = {};
  /** Another year than the pack has, beyond its last. */
  nextYear: number | null = null;

  readonly #index = readPack<IndexFile>('index.json');

  /** Lines of the pack by place, revised. */
  #values(code: string, folder: string): (readonly [place: string, year: number, value: number | null])[] {
    const kind = folder === '' ? 'world-bank' : 'imf';
    return Object.entries(this.#index.places).flatMap(([place, { files }]) => {
      if (!files.includes(kind)) return [];
      const line = readPack<PlaceFile>(`${folder}${place}.json`).series[code];
      if (!line) return [];
      const known = decodeLine(line);
      const last = known.at(-1);
      const more = this.nextYear !== null && last ? [[this.nextYear, last[1]] as const] : [];
      return [...known, ...more].map(([year, value]) => [place, year, this.revise(value, place, year)] as const);
    });
  }

  readonly answer = (request: IncomingMessage, response: ServerResponse): void => {
    this.asked.push({ url: request.url ?? '', headers: request.headers });
    this.#open += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#open);
    response.on('close', () => {
      this.#open -= 1;
    });
    const url = new URL(request.url ?? '', 'http://publisher');
    if (this.#misbehave(response)) return;
    if (url.pathname.startsWith('/v2/country/all/indicator/')) this.#worldBank(url, response);
    else if (url.pathname.startsWith('/external/datamapper/api/v1/')) this.#imf(url, response);
    else response.writeHead(404).end();
  };

  /** What goes wrong before any figure is looked up. */
  #misbehave(response: ServerResponse): boolean {
    const page = '<!DOCTYPE html><html><head><title>Service unavailable</title></head><body>Try later</body></html>';
    const html = { 'content-type': 'text/html; charset=utf-8' };
    const json = { 'content-type': 'application/json;charset=utf-8' };
    switch (this.misbehaves) {
      case 'page':
        response.writeHead(503, html).end(page);
        return true;
      case 'page-200':
        response.writeHead(200, html).end(page);
        return true;
      case 'error-xml':
        response.writeHead(200, { 'content-type': 'text/xml' });
        response.end('\ufeff<?xml version="1.0" encoding="utf-8"?><wb:error xmlns:wb="http://www.worldbank.org"/>');
        return true;
      case 'busy':
        response.writeHead(429, this.retryAfter === null ? {} : { 'retry-after': this.retryAfter }).end('Too many');
        return true;
      case 'broken':
        response.socket?.destroy();
        return true;
      case 'hangs':
        return true;
      case 'trickles': {
        response.writeHead(200, json).write('[');
        const timer = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(timer));
        return true;
      }
      case 'huge': {
        response.writeHead(200, json).write('[');
        const send = (): void => {
          while (!response.destroyed && response.write(' '.repeat(65_536)));
        };
        response.on('drain', send);
        send();
        return true;
      }
      case 'redirects':
        response.writeHead(302, { location: '/elsewhere' }).end();
        return true;
      case 'empty':
        response.writeHead(200, json).end('');
        return true;
      default:
        return false;
    }
  }

  #send(response: ServerResponse, answer: unknown): void {
    const text = JSON.stringify(answer);
    const whole = this.misbehaves === 'truncated' ? text.slice(0, Math.floor(text.length / 2)) : text;
    response.writeHead(200, { 'content-type': 'application/json;charset=utf-8' });
    // The World Bank's answers begin with a byte-order mark at times.
    response.end(`\ufeff${whole}`);
  }

  #worldBank(url: URL, response: ServerResponse): void {
    if (this.misbehaves === 'no-series') {
      const message = [{ id: '120', key: 'Invalid value', value: 'The provided parameter value is not valid' }];
      this.#send(response, [{ message }]);
      return;
    }
    const code = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
    const asked = Number(url.searchParams.get('page'));
    const perPage = Math.min(this.rowsPerPage, Number(url.searchParams.get('per_page')));
    const group = ['Africa Eastern and Southern', 'ZH'] as const;
    const rows = [
      // A group that the pack has not, and a year without a figure.
      ...[2025, 2024].map((year) => ['', group[1], group[0], year, 1] as const),
      ...['PAK', 'IND'].map((place) => [place, place.slice(0, 2), place, 2026, null] as const),
      ...this.#values(code, '').map(([place, year, value]) => {
        const { iso2, name } = this.#index.places[place] ?? { iso2: '', name: '' };
        // Groups come without an ISO code in some of the API's answers.
        return [place === 'WLD' ? '' : place, iso2, name, year, value] as const;
      }),
    ].map(([iso3, iso2, name, year, value]) => ({
      indicator: {
        id: this.misbehaves === 'wrong-series' ? 'SP.POP.TOTL.XX' : code,
        value: this.names[code] ?? this.#index.series[code]?.name ?? '',
      },
      country: { id: iso2, value: name },
      countryiso3code: iso3,
      date: String(year),
      value: this.misbehaves === 'words-for-values' ? '..' : value,
      unit: '',
      obs_status: '',
      decimal: 1,
    }));
    const pages = Math.ceil(rows.length / perPage);
    const head = {
      page: this.misbehaves === 'wrong-page' ? asked + 1 : asked,
      pages,
      per_page: perPage,
      total: rows.length + (this.misbehaves === 'rows-missing' ? 7 : 0),
      sourceid: '2',
      lastupdated: this.misbehaves === 'updated-meanwhile' && asked > 1 ? '2026-10-09' : this.lastUpdated,
    };
    this.#send(response, [head, rows.slice((asked - 1) * perPage, asked * perPage)]);
  }

  #imf(url: URL, response: ServerResponse): void {
    const name = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
    const api = { version: '1', 'output-method': 'json' };
    if (name === 'indicators') {
      const about = (code: string) => ({
        label: code,
        description: 'As the publisher describes it',
        source: `World Economic Outlook (${this.release})`,
        unit: this.#index.series[code]?.unit === 'USD' ? imfDollars(code) : 'Annual percent change',
        dataset: 'WEO',
      });
      const codes = this.misbehaves === 'no-series' ? ['NGDPD'] : ['NGDP_RPCH', 'PCPIPCH', 'NGDPD', 'BCA'];
      const indicators = Object.fromEntries(codes.map((code) => [code, about(code)]));
      this.#send(response, { indicators, api });
      return;
    }
    const own: Record<string, string> = { XKX: 'UVK', PSE: 'WBG', EMU: 'EURO', EUU: 'EU', WLD: 'WEOWORLD' };
    const billions = name === 'NGDPD' || name === 'BCA' ? 1e9 : 1;
    const values: Record<string, Record<string, number | null> | null> = { ADVEC: { 2025: 1.7, 2026: 1.6 }, '': null };
    for (const [place, year, value] of this.#values(name, 'imf/')) {
      const ofPlace = values[own[place] ?? place] ?? {};
      values[own[place] ?? place] = { ...ofPlace, [year]: value === null ? null : value / billions };
    }
    const code = this.misbehaves === 'wrong-series' ? 'OTHER' : name;
    this.#send(response, { values: { [code]: this.misbehaves === 'words-for-values' ? 'none' : values }, api });
  }
}

const imfDollars = (code: string): string =>
  code === 'NGDPDPC' ? 'U.S. dollars per capita' : 'Billions of U.S. dollars';
