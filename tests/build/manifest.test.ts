import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { manifestFor } from '../../scripts/build/manifest.mjs';

const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const chrome = manifestFor('chrome', 'manifest.json', 'package.json');
const firefox = manifestFor('firefox', 'manifest.json', 'package.json');

test('the version is the one of package.json', () => {
  expect([chrome.version, firefox.version]).toEqual([version, version]);
});

test('each browser sees only its own keys', () => {
  expect(chrome.background).toEqual({ service_worker: 'background/background.js' });
  expect(firefox.background).toEqual({ scripts: ['background/background.js'] });
  expect(chrome).not.toHaveProperty('browser_specific_settings');
  expect(firefox).not.toHaveProperty('minimum_chrome_version');
  for (const manifest of [chrome, firefox])
    expect(Object.keys(manifest).filter((key) => key.startsWith('$'))).toEqual([]);
});

describe('what the extension asks for', () => {
  test('permissions: the fewest, the side panel in Chrome only', () => {
    expect(chrome.permissions).toEqual(['storage', 'activeTab', 'scripting', 'contextMenus', 'sidePanel']);
    expect(firefox.permissions).toEqual(['storage', 'activeTab', 'scripting', 'contextMenus']);
  });

  test.each([chrome, firefox])('no host permissions, no file a page can load, no remote code', (manifest) => {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  test('Firefox is told that no data are collected', () => {
    const { gecko } = firefox.browser_specific_settings as { gecko: Record<string, unknown> };
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });
});

describe('PRIVACY.md says exactly what the manifest asks for', () => {
  const privacy = fs.readFileSync('PRIVACY.md', 'utf8');
  const rows = [...privacy.matchAll(/^\| (`[^|]+`) \| ([^|]+) \| ([^|]+) \|$/gmu)].map(
    ([, names = '', where, why]) => ({
      names: [...names.matchAll(/`([^`]+)`/gu)].map(([, name]) => name),
      where: where?.trim(),
      why: why?.trim() ?? '',
    }),
  );
  const namesFor = (...places: string[]) =>
    rows.flatMap(({ names, where }) => (places.includes(where ?? '') ? names : [])).sort();
  const sorted = (list: unknown) => [...(list as string[])].sort();

  test('permissions', () => {
    expect(namesFor('both')).toEqual(sorted(firefox.permissions));
    expect(namesFor('both', 'Chrome')).toEqual(sorted(chrome.permissions));
  });

  test('hosts', () => {
    const [script] = chrome.content_scripts as { matches: string[] }[];
    expect(namesFor('content script')).toEqual(sorted(script?.matches));
    expect(namesFor('optional')).toEqual(sorted(chrome.optional_host_permissions));
    expect(chrome.content_scripts).toHaveLength(1);
  });

  test('policy', () => {
    const { extension_pages: policy } = chrome.content_security_policy as { extension_pages: string };
    expect(privacy).toContain(`\n${policy}\n`);
    expect(firefox.content_security_policy).toEqual(chrome.content_security_policy);
  });

  test('each with a reason', () => {
    for (const { why } of rows) expect(why.length).toBeGreaterThan(10);
    expect(rows.length).toBeGreaterThan(5);
  });
});
