/** The sizes one layout is drawn in. */
import { SMALL_TYPE } from './metrics.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
  /** Font size in pixels; the smallest where not given. */
  readonly type?: number;
}

export const CARD_SIZE: Size = { width: 308, height: 174 };
export const POPUP_SIZE: Size = { width: 368, height: 232 };
/** A picture to be passed on: wide enough for a document, its type still read when halved. */
export const DOWNLOAD_SIZE: Size = { width: 960, height: 480, type: 18 };

/** Narrower than this no line can be read; the picture is then made smaller as a whole. */
const NARROWEST = 200;
const WIDEST = 1280;
/** Width over height, from a narrow column to a wide panel. */
const TALL = 1.5;
const FLAT = 2.2;

/** The picture of a panel of the given width in CSS pixels: flatter, with larger type, the wider it is. */
export function panelSize(width: number): Size {
  const kept = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
  const share = Math.min(1, Math.max(0, (kept - 320) / (960 - 320)));
  const type = kept < 480 ? SMALL_TYPE : kept < 720 ? 13 : kept < 1000 ? 14 : 16;
  return { width: kept, height: Math.round(kept / (TALL + (FLAT - TALL) * share)), type };
}

/** A size where the room is narrower than planned (a zoomed page, a narrow window): as tall, reflowed to the width. */
export function withinRoom(size: Size, room: number | null): Size {
  if (room === null || room >= size.width) return size;
  return { ...size, width: Math.max(NARROWEST, Math.floor(room)) };
}
