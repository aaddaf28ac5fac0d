/** Settings from any storage or file: read without an error, and read back as themselves. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULTS, hostOf, parseSettings, ruleFor, withSite } from '../../../src/shared/settings.ts';
import { areaOf } from '../area.ts';

const host = fc.oneof(
  fc.domain(),
  fc.webUrl(),
  fc.string({ maxLength: 40 }),
  fc.constantFrom('a.example', 'b.a.example'),
);
const field = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.array(host, { maxLength: 4 }),
  fc.constantFrom(
    'all',
    'listed',
    'demand',
    'quiet',
    'strong',
    'crore',
    'en-GB',
    'xx-invalid-locale-',
    true,
    false,
    null,
  ),
);
const stored = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(fc.constantFrom(...Object.keys(DEFAULTS), '__proto__', 'aura'), field),
);

export const settings = areaOf({
  name: 'settings',
  share: 3,
  input: fc.record({ stored, typed: host }),
  holds: ({ stored: value, typed }) => {
    const parsed = parseSettings(value);
    const now = parsed?.settings ?? DEFAULTS;
    assert.deepEqual(parseSettings(now), { settings: now, problems: [] });
    const site = hostOf(typed);
    if (site === null) return;
    assert.equal(hostOf(site), site);
    assert.equal(ruleFor(withSite(now, site, false), site), 'never');
    assert.notEqual(ruleFor(withSite(now, site, true), site), 'never');
  },
});
