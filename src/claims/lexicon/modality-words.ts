/** Words that make a statement a projection or a target. The nearest before the figure, in its sentence, decides. */

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Someone with a say over the outcome means to bring it about. */
export const TARGET_WORDS =
  set(`target targets targeted targeting goal goals aim aims aimed aiming plan plans planned planning pledge
  pledges pledged pledging promise promises promised commit commits committed commitment budgeted propose proposes proposed
  proposal proposing bill package stimulus seek seeks seeking demand demands demanded earmarked earmark allocate allocated
  allocates intends intend intention objective ambition hopes bailout injection should needs need needed must request requested
  requests calls steps wants asked agreed agreement requires ask`);

/** Someone foresees it. */
export const PROJECTED_WORDS =
  set(`expected expects expect expecting expectation expectations forecast forecasts forecasted forecasting
  predict predicts predicted predicting prediction predictions project projects projected projection projections anticipate
  anticipates anticipated estimate-for outlook likely could may might would will 'll poised set shall potential
  potentially prospect foresee foresees sees guidance`);

/** Present or past tense that closes the reach of an earlier "will" or "plan". */
export const REPORTED_VERBS =
  set(`was were rose fell grew increased decreased declined dropped climbed gained lost cut posted recorded
  reported had has have did stood reached hit shrank contracted added earned spent made`);
