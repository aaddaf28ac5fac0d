import fs from 'node:fs';
import path from 'node:path';

/** Licences whose code may go into the extension; another one needs a person's decision (docs/decisions/0002). */
export const ALLOWED_LICENCES = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
]);

const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/iu;

/**
 * Folders of the packages whose code a bundle holds ("node_modules/@floating-ui/dom"), from esbuild's metafile.
 * @param {import('esbuild').Metafile} metafile
 * @returns {string[]}
 */
export function bundledPackages({ outputs }) {
  const folders = new Set();
  for (const { inputs } of Object.values(outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const [, folder] = /^(?:.*\/)?(node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(file) ?? [];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  }
  return [...folders].sort();
}

/**
 * Name, version, licence and licence text of each package; throws for a licence that is not on the list, or no text.
 * @param {string} root of the project
 * @param {readonly string[]} folders
 */
export function licencesOf(root, folders) {
  return folders.map((folder) => {
    const { name, version, license } = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    if (!ALLOWED_LICENCES.has(license)) {
      throw new Error(`${name} ${version} has the licence "${license}", which is not on the list of third-party.mjs`);
    }
    const file = fs.readdirSync(path.join(root, folder)).find((one) => LICENCE_FILE.test(one));
    if (!file) throw new Error(`${name} ${version} brings no licence text`);
    return { name, version, licence: license, text: fs.readFileSync(path.join(root, folder, file), 'utf8').trim() };
  });
}

/** The file that goes into the extension: whose code it holds, and on what terms. */
export const licenceFile = (packages) =>
  `Underline holds code of the packages below, each under its own licence.\n${packages
    .map(({ name, version, licence, text }) => `\n${'-'.repeat(100)}\n${name} ${version} (${licence})\n\n${text}\n`)
    .join('')}`;
