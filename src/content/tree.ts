/** The page as it is laid out: into open shadow roots, and what is slotted where its slot is. */

const ELEMENT = 1;
const TEXT = 3;
/** Nodes looked at between two chances to pause. */
const STRIDE = 64;

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

/** The child nodes of an element as laid out. */
export function childrenOf(element: Element): ArrayLike<Node> {
  const { shadowRoot } = element;
  if (shadowRoot) return shadowRoot.childNodes;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) return assigned;
  }
  return element.childNodes;
}

/** The element around a node; around a shadow root's own content, its host. */
export function parentOf(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const { parentNode } = node;
  return parentNode && 'host' in parentNode ? (parentNode as ShadowRoot).host : null;
}

/** `element` and every element around it, shadow hosts included. */
export function aroundOf(element: Element): Set<Element> {
  const around = new Set<Element>();
  for (let at: Element | null = element; at; at = parentOf(at)) around.add(at);
  return around;
}

export interface Visitor {
  /** Whether to go into the element. */
  readonly enter: (element: Element) => boolean;
  /** After all in it; only of those entered. */
  readonly leave: (element: Element) => void;
  readonly text: (node: Text) => void;
  /** True ends the walk. */
  readonly enough: () => boolean;
}

/** Everything in `root` in the order it is read. A stack of its own, so that no nesting is too deep. */
export function* walkTree(root: Element, { enter, leave, text, enough }: Visitor): Generator<void, void> {
  const stack: { readonly element: Element; readonly nodes: ArrayLike<Node>; at: number }[] = [
    { element: root, nodes: childrenOf(root), at: 0 },
  ];
  for (let seen = 0; stack.length > 0 && !enough(); seen++) {
    if (seen % STRIDE === STRIDE - 1) yield;
    const top = stack[stack.length - 1];
    const node = top?.nodes[top.at];
    if (!top || !node) {
      stack.pop();
      if (top && top.element !== root) leave(top.element);
      continue;
    }
    top.at++;
    if (node.nodeType === TEXT) text(node as Text);
    else if (isElement(node) && enter(node)) stack.push({ element: node, nodes: childrenOf(node), at: 0 });
  }
}
