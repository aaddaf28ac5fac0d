/** Style sheets as text, joined in the order they build on each other. */
import trendCss from '../chart/trend-line.css';
import cardOnlyCss from './card.css';
import partsCss from './parts.css';
import tokensCss from './tokens.css';

/** For every place that shows notes and trend lines. */
export const SHARED_CSS = [tokensCss, partsCss, trendCss].join('\n');

/** All the card needs inside its shadow root. */
export const CARD_CSS = [SHARED_CSS, cardOnlyCss].join('\n');
