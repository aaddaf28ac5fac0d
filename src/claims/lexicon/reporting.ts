/** Verbs of saying, and nouns that stand for what was said. */

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const SAYING =
  set(`said says say saying stated states state told reported reports report announced announces estimated
  estimates estimate predicted predicts predict forecast forecasts forecasting claimed claims claim noted notes warned warns
  added explained explains argued argues showed shows show revealed reveals expects expect projected projects confirmed
  confirms disclosed believes believe suggested suggests predicting estimating promised promises pledged stressed insisted`);

/** Verbs of saying that need "that" or a quotation, because they are verbs of change or of making too. */
export const NEEDS_THAT =
  set(`added states state report reports claim claims show shows showed notes promised pledged projects
  estimates estimate promises`);

/** "This claim is validated by X": what was said before is X's. */
export const CLAIM_NOUNS =
  set(`claim figure figures number numbers estimate estimates forecast projection statement assessment data
  prediction view finding findings`);
export const BACKING =
  set(`validated confirmed supported backed endorsed made given provided compiled released published echoed issued
  verified corroborated`);
