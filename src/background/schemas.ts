/** What the background accepts. A page can forge a content script's strings, so each has a type and a ceiling. */
import * as v from 'valibot';
import { MAX_TEXT, MAX_TITLE, type PageState } from '../shared/messages.ts';
import { MESSAGE } from '../shared/names.ts';

const article = v.strictObject({
  title: v.pipe(v.string(), v.maxLength(MAX_TITLE)),
  date: v.nullable(v.pipe(v.string(), v.isoDate())),
  text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
});

export const readMessage = v.strictObject({ type: v.literal(MESSAGE.read), article, stopped: v.boolean() });

export const pageRuleMessage = v.strictObject({ type: v.literal(MESSAGE.pageRule) });

export const reportMessage = v.strictObject({
  type: v.picklist([MESSAGE.report, MESSAGE.readAnyway]),
  tabId: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export const pageState: v.GenericSchema<unknown, PageState> = v.variant('status', [
  v.strictObject({ status: v.literal('article'), article, stopped: v.boolean() }),
  v.strictObject({ status: v.picklist(['not-article', 'off', 'on-demand']) }),
  v.strictObject({ status: v.literal('not-english'), lang: v.nullable(v.pipe(v.string(), v.maxLength(35))) }),
]);

export const refreshStatusMessage = v.strictObject({ type: v.literal(MESSAGE.refreshStatus) });
