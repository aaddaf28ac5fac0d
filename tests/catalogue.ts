/** A file of _locales, from the disk. */
import { readFileSync } from 'node:fs';
import type { Catalogue } from './speaker.ts';

export const catalogueOf = (locale: string): Catalogue =>
  JSON.parse(readFileSync(`_locales/${locale}/messages.json`, 'utf8'));
