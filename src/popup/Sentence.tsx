/** The words in their sentence, the figure emphasised. */
import type { Article, Claim } from '../claims/claim.ts';
import { english } from '../ui/english.ts';
import { excerptOf } from './excerpt.ts';

interface Props {
  readonly article: Article;
  readonly claim: Claim;
  readonly longest?: number;
}

export function Sentence({ article, claim, longest }: Props) {
  const { before, figure, after } = excerptOf(article, claim, longest);
  return (
    <span {...english()}>
      {before}
      <strong class="figure">{figure}</strong>
      {after}
    </span>
  );
}
