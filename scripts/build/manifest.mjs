import fs from 'node:fs';

/**
 * One browser's manifest from the one source: `$chrome` and `$firefox` hold what only that browser may see (arrays are
 * joined), and the version comes from package.json.
 * @param {'chrome' | 'firefox'} browser
 * @param {string} manifestFile
 * @param {string} packageFile
 * @returns {Record<string, unknown>}
 */
export function manifestFor(browser, manifestFile, packageFile) {
  const { $chrome, $firefox, ...shared } = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
  const own = browser === 'chrome' ? $chrome : $firefox;
  const manifest = { ...shared, version: JSON.parse(fs.readFileSync(packageFile, 'utf8')).version };
  for (const [key, value] of Object.entries(own)) {
    manifest[key] = Array.isArray(value) ? [...(manifest[key] ?? []), ...value] : value;
  }
  return manifest;
}
