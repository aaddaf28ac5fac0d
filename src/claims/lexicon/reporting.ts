/** Verbs of saying, and nouns that stand for what was said. */
import { wordSet } from '../text/words.ts';

export const SAYING =
  wordSet(`said says say saying stated states state told reported reports report announced announces estimated
  estimates estimate predicted predicts predict forecast forecasts forecasting claimed claims claim noted notes warned warns
  added explained explains argued argues showed shows show revealed reveals expects expect projected projects confirmed
  confirms disclosed believes believe suggested suggests predicting estimating promised promises pledged stressed insisted`);

/** Verbs of saying that need "that" or a quotation, because they are verbs of change or of making too. */
export const NEEDS_THAT =
  wordSet(`added states state report reports claim claims show shows showed notes promised pledged projects
  estimates estimate promises`);

/** "This claim is validated by X": what was said before is X's. */
export const CLAIM_NOUNS =
  wordSet(`claim figure figures number numbers estimate estimates forecast projection statement assessment data
  prediction view finding findings`);
export const BACKING =
  wordSet(`validated confirmed supported backed endorsed made given provided compiled released published echoed issued
  verified corroborated`);
