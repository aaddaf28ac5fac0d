/** The picture as an SVG file that stands alone: title, sentence, source and date are drawn in it. */
import type { ComponentChild, FunctionComponent, VNode } from 'preact';
import { sourceLines } from './export-text.ts';
import { focusOn } from './focus.ts';
import { layoutOf } from './layout.ts';
import { SMALL_TYPE } from './metrics.ts';
import { type Attributes, LIGHT, type Palette, painter } from './paint.ts';
import { DOWNLOAD_SIZE, type Size } from './sizes.ts';
import { TrendPicture } from './TrendPicture.tsx';
import { wrapped } from './text-width.ts';
import type { Trend } from './trend.ts';

const FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

/** Text and attribute values of XML; characters XML does not allow at all are left out. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');

const rounded = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;

function tag(name: string, attributes: Attributes, content: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(rounded(value))}"`);
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

type Paint = ReturnType<typeof painter>;

/** Attributes that only mean something in the page the picture is part of. */
const OF_PAGE = new Set(['class', 'children', 'role', 'aria-label', 'width', 'height', 'viewBox', 'font-size']);

function attributesOf(name: string, props: Readonly<Record<string, unknown>>): Attributes {
  const kept = Object.entries(props).filter(
    (entry): entry is [string, string | number] =>
      (typeof entry[1] === 'string' || typeof entry[1] === 'number') && (name === 'rect' || !OF_PAGE.has(entry[0])),
  );
  return Object.fromEntries(kept.filter(([key]) => key !== 'class'));
}

interface Halo {
  readonly colour: string;
  readonly width: number;
}

/** Stateless components written out; its classes become colours, its own <svg> a group. */
function drawn(node: ComponentChild, paint: Paint, halo: Halo): string {
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (Array.isArray(node)) return node.map((child: ComponentChild) => drawn(child, paint, halo)).join('');
  if (typeof node !== 'object') return escaped(String(node));
  const { type, props } = node as VNode<Record<string, unknown>>;
  if (typeof type === 'function') return drawn((type as FunctionComponent<typeof props>)(props), paint, halo);
  const content = drawn(props.children as ComponentChild, paint, halo);
  const name = type === 'svg' ? 'g' : type;
  const classes = typeof props.class === 'string' ? props.class : '';
  const attributes = { ...attributesOf(name, props), ...paint(name, classes) };
  const whole = tag(name, attributes, content);
  if (!/^label\b/u.test(classes)) return whole;
  // Painted twice, since not every program knows paint-order.
  const around = { stroke: halo.colour, 'stroke-width': halo.width, 'stroke-linejoin': 'round', 'aria-hidden': 'true' };
  return tag(name, { ...attributes, ...around }, content) + whole;
}

interface Block {
  readonly words: string;
  readonly type: number;
  readonly fill: string;
  readonly bold?: boolean;
}

export interface Picture {
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface PictureOptions {
  readonly size?: Size;
  readonly palette?: Palette;
}

/**
 * The line as shown for a claim, as an SVG text with its size in pixels (a PNG is made from it by who has a canvas). Null
 * where there is only a table.
 */
export function standalonePicture(
  trend: Trend,
  claim?: number,
  { size = DOWNLOAD_SIZE, palette = LIGHT }: PictureOptions = {},
): Picture | null {
  if (trend.tableOnly) return null;
  const shown = focusOn(trend, claim);
  const layout = layoutOf(shown, size);
  const type = size.type ?? SMALL_TYPE;
  const scale = type / SMALL_TYPE;
  const margin = 20 * scale;
  const width = size.width + 2 * margin;
  const small = Math.max(SMALL_TYPE, type * 0.8);
  const parts: string[] = [];
  let y = margin;
  const write = ({ words, type: height, fill, bold = false }: Block): void => {
    for (const line of wrapped(words, size.width, height, bold)) {
      y += height * 1.35;
      const weight = bold ? { 'font-weight': 600 } : {};
      parts.push(tag('text', { x: margin, y: y - height * 0.35, 'font-size': height, fill, ...weight }, escaped(line)));
    }
  };
  write({ words: shown.title, type: type * 1.2, fill: palette.ink, bold: true });
  y += type * 0.75;
  const picture = <TrendPicture layout={layout} summary={shown.summary} active={null} />;
  const content = drawn(picture, painter(palette, scale), { colour: palette.paper, width: 4 * scale });
  parts.push(tag('g', { transform: `translate(${margin} ${rounded(y)})`, 'font-size': type }, content));
  y += layout.height + type * 0.75;
  if (layout.cropped) write({ words: 'The axis does not start at zero.', type: small, fill: palette.soft });
  write({ words: shown.summary, type, fill: palette.ink });
  y += type * 0.5;
  for (const words of sourceLines(shown)) write({ words, type: small, fill: palette.soft });
  if (shown.written) write({ words: `Article of ${shown.written.words}.`, type: small, fill: palette.soft });
  const height = Math.ceil(y + margin);
  const ground = tag('rect', { width, height, fill: palette.paper }, '');
  const named = `${tag('title', {}, escaped(shown.title))}${tag('desc', {}, escaped(shown.summary))}`;
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': FONTS,
  };
  return { svg: tag('svg', frame, named + ground + parts.join('')), width, height };
}
