/** Matching and notes, with the real pack: whatever was read, the report is whole and says nothing broken. */
import assert from 'node:assert/strict';
import { reportOn } from '../../../src/cli/pack.ts';
import { areaOf } from '../area.ts';
import { anyArticle } from '../prose.ts';

const BROKEN = /\b(?:NaN|undefined|null|Infinity|true|false|wrong|misleading|lie)\b|\[object/u;

export const notes = areaOf({
  name: 'notes',
  share: 1,
  input: anyArticle,
  holds: async (article) => {
    const report = await reportOn(article);
    const count = report.claims.length;
    assert.equal(report.matches.length, count);
    assert.equal(report.gists.length, count);
    assert.deepEqual(
      report.order.toSorted((a, b) => a - b),
      [...report.claims.keys()],
    );
    for (const note of report.notes) {
      assert.doesNotMatch(note.text, BROKEN);
      assert.match(note.text, /\.$/u);
      assert.ok(note.claims.length > 0 && note.claims.every((index) => index < count));
      assert.ok(note.working.inputs.length > 0);
      for (const { value } of note.working.inputs) assert.ok(typeof value === 'string' || Number.isFinite(value));
      assert.ok(typeof note.working.result === 'string' || Number.isFinite(note.working.result));
    }
    for (const match of report.matches) if (match.kind === 'none') assert.doesNotMatch(match.reason, BROKEN);
    // It goes through messages, which carry what JSON carries.
    assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
  },
});
