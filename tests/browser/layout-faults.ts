/** Runs in a page: what is wrong with the places of its texts and controls. */

/** `texts`: how many pieces of text were measured; `found`: each fault in words. */
export function faultsOf(): { texts: number; found: string[] } {
  const SLACK = 1.5;
  const found: string[] = [];
  const { clientWidth } = document.documentElement;
  const name = (element: Element | null): string =>
    element
      ? `<${element.tagName.toLowerCase()}${element.classList.length > 0 ? `.${[...element.classList].join('.')}` : ''}>`
      : '';
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.closest('.sr') === null;

  interface Piece {
    readonly box: DOMRect;
    readonly text: string;
    readonly in: Element;
  }
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.nodeValue ?? '').trim();
    // Options lie in the browser's own list.
    if (text === '' || !parent || !isSeen(parent) || parent.closest('option, script, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      pieces.push({ box, text: text.slice(0, 40), in: parent });
      if (box.right > clientWidth + SLACK || box.left < -SLACK) {
        found.push(`wider than the window: "${text.slice(0, 40)}" in ${name(parent)}`);
      }
    }
  }

  if (document.documentElement.scrollWidth > clientWidth + SLACK) {
    found.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} of ${clientWidth}`);
  }

  // Cut off: a box that hides what is larger than it, without a way to scroll there.
  for (const element of document.body.querySelectorAll('*')) {
    if (!isSeen(element) || element.closest('svg')) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const wide = element.scrollWidth > element.clientWidth + SLACK && (overflowX === 'hidden' || overflowX === 'clip');
    const tall =
      element.scrollHeight > element.clientHeight + SLACK && (overflowY === 'hidden' || overflowY === 'clip');
    if (wide || tall) found.push(`cut off: ${name(element)} "${(element.textContent ?? '').slice(0, 40)}"`);
  }

  // On each other: lines of different elements that share more than their edges. What is fixed or sticky may float.
  const floats = (element: Element | null): boolean => {
    for (let at = element; at; at = at.parentElement) {
      if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true;
    }
    return false;
  };
  const still = pieces.filter((piece) => !floats(piece.in)).sort((a, b) => a.box.top - b.box.top);
  for (const [index, one] of still.entries()) {
    for (const other of still.slice(index + 1)) {
      if (other.box.top >= one.box.bottom) break;
      if (one.in === other.in || one.in.contains(other.in) || other.in.contains(one.in)) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Line boxes of tight type overlap by their leading; letters do not.
      const leading = Math.min(one.box.height, other.box.height) * 0.35;
      if (across > 2 && down > leading) found.push(`stand on each other: "${one.text}" and "${other.text}"`);
    }
  }
  return { texts: pieces.length, found: [...new Set(found)] };
}
