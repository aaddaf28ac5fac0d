/** Words as data: which elements and which names on elements are not the article's own prose. */

export type Words = Pick<ReadonlySet<string>, 'has'>;

/** Split at the first question: most pages never ask. */
function words(list: string): Words {
  let set: ReadonlySet<string> | null = null;
  return {
    has(word) {
      set ??= new Set(list.split(/\s+/u));
      return set.has(word);
    },
  };
}

/** Never prose, whatever surrounds them. */
export const SKIPPED_TAGS = words(
  `SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED CANVAS VIDEO AUDIO IMG PICTURE SVG MATH MAP INPUT TEXTAREA SELECT
  OPTION DATALIST BUTTON LABEL METER PROGRESS OUTPUT MENU NAV ASIDE FOOTER CODE PRE KBD SAMP VAR ADDRESS DEL S
  STRIKE RT RP HEAD TITLE LINK META AMP-AD AMP-EMBED AMP-SIDEBAR AMP-CONSENT AMP-CAROUSEL AMP-SOCIAL-SHARE
  AMP-STICKY-AD AMP-IFRAME AMP-LIST`,
);

export const SKIPPED_ROLES = words(
  `navigation complementary search banner contentinfo alertdialog alert menu menubar toolbar tablist tooltip
  textbox searchbox combobox listbox button status timer marquee log`,
);

/** Break the line by their tag alone, where no layout can be asked. */
export const BLOCK_TAGS = words(
  `P DIV SECTION ARTICLE MAIN HEADER H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD BLOCKQUOTE FIGURE FIGCAPTION TABLE CAPTION
  THEAD TBODY TFOOT TR TD TH HR DETAILS SUMMARY FIELDSET LEGEND FORM HGROUP CENTER BODY`,
);

/** Not the article, unless the article is in them: a page as one form, a story opened in a dialog. */
export const WRAPPING_TAGS = words('FORM DIALOG');

/** Parts of a sentence: their class names say how they look, not what they are. */
export const INLINE_TAGS = words(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DFN EM FONT I INS MARK Q RUBY SMALL SPAN STRONG SUB SUP TIME TT U WBR',
);

/**
 * Words, or two words running, in a class name or id that mark what stands around an article. Left out on purpose:
 * "dateline" (the place a report is written from, part of the first sentence), "widget" and "teaser" (site builders
 * wrap the article itself in them), "post-list" (lists in a post), "footer" and "links" alone, "caption", "credit" and "popular" (too often a topic).
 */
export const AROUND = words(
  `related recommended recommendations recirc recirculation newsletter subscribe signup sign-up promo promos promoted
  advert adverts advertisement advertising ad ads sponsored sponsor share sharing sharebar social comment comments
  disqus breadcrumb breadcrumbs byline bylines timestamp copyright tags taglist tag-list trending most-read
  most-popular most-viewed most-shared outbrain taboola sidebar ticker cookie cookies consent paywall toc reflist
  references bio author-bio author-info about-author infobox navbox hatnote editsection noprint pagination pager toolbar
  menu read-more read-next also-read more-on more-stories more-news more-articles other-stories latest-news
  latest-stories top-stories dont-miss you-may you-might up-next next-article next-story previous-article relatedposts
  relatedarticles relatedstories relatednews suggested similar-articles similar-stories article-tags story-tags post-tags
  market-data stock-quote stock-quotes donate regwall right-rail left-rail respond replies reactions jump-link skip-link print-only visually-hidden sr-only
  screen-reader nocontent more-from also-on around-the latest-headlines top-headlines headlines dropdown navmenu nav
  footer-container footer-content footer-wrap site-footer page-footer masthead login signin sign-in captcha recaptcha gallery galleries slideshow carousel transcript reply forums
  flyout newsletters subscription subscriptions links-block topic-list byline-block rich-link submeta onward onwards
  authorbox author-box read-also see-also explore-more keep-reading most-commented partner-content poll quiz
  editors-picks story-list headline-list`,
);
