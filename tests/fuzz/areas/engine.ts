/** Reading: no text throws, and every figure points at the words it was read from. */
import assert from 'node:assert/strict';
import { claimsOf } from '../../../src/claims/extract.ts';
import { areaOf } from '../area.ts';
import { anyArticle } from '../prose.ts';

export const engine = areaOf({
  name: 'engine',
  share: 5,
  input: anyArticle,
  holds: (article) => {
    const claims = claimsOf(article);
    for (const [at, claim] of claims.entries()) {
      const whole = claim.where === 'title' ? article.title : article.text;
      assert.equal(whole.slice(claim.start, claim.end), claim.quote);
      assert.ok(claim.sentence.start <= claim.start && claim.end <= claim.sentence.end);
      assert.ok([claim.value].flat().every(Number.isFinite) && claim.step > 0);
      assert.ok(claim.confidence > 0 && claim.confidence <= 1);
      if (claim.partner !== null) assert.equal(claims[claim.partner]?.partner, at);
    }
  },
});
