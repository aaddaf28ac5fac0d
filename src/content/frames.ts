/** Sites that show an article in a frame of their own, with nothing but a bar around it. */
import { gateSteps } from './gate.ts';
import { atOnce } from './slices.ts';

const MAX_FRAMES = 10;
/** Smaller frames are advertisements and buttons. */
const LEAST_SHARE = 0.4;

/** The frame's document where the page may look into it (same origin); null elsewhere. */
function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

const isLarge = (frame: Element, view: Window): boolean => {
  const { width, height } = frame.getBoundingClientRect();
  return width * height >= LEAST_SHARE * view.innerWidth * view.innerHeight;
};

/** The first same-origin frame that fills a good part of the window and looks like an article. */
export function articleFrame(document: Document): Document | null {
  const view = document.defaultView;
  const frames = document.querySelectorAll<HTMLIFrameElement>('iframe, frame');
  for (let i = 0; i < Math.min(frames.length, MAX_FRAMES); i++) {
    const frame = frames[i];
    const inside = frame && documentOf(frame);
    // An empty one has nothing to look at, and asks for no layout.
    if (!view || !frame || !inside?.body?.firstElementChild || !isLarge(frame, view)) continue;
    if (atOnce(gateSteps(inside))) return inside;
  }
  return null;
}
