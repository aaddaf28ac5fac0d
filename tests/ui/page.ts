/** A jsdom page for components: Preact and Testing need the globals of a browser. */
import { JSDOM } from 'jsdom';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

const GLOBALS = [
  'window',
  'document',
  'Node',
  'Element',
  'HTMLElement',
  'SVGElement',
  'Event',
  'KeyboardEvent',
] as const;

/** Puts a fresh document in place; call it once before the tests of a file. */
export function openPage(): JSDOM {
  const dom = new JSDOM('<!doctype html><html lang="en"><head><title>Test</title></head><body></body></html>', {
    pretendToBeVisual: true,
  });
  for (const name of GLOBALS) Object.defineProperty(globalThis, name, { value: dom.window[name], configurable: true });
  return dom;
}

/** Lets effects run, what they asked for be answered, and the answers be shown. */
async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await act(async () => new Promise((resolve) => setTimeout(resolve)));
}

/** Renders into a new element of the body and answers it. */
export async function show(content: ComponentChild): Promise<HTMLElement> {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  await act(async () => render(content, host));
  await settle();
  return host;
}

export async function press(target: Element, key: string): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  await act(async () => {
    target.dispatchEvent(event);
  });
  await settle();
  return event;
}

export async function click(target: Element | null | undefined): Promise<void> {
  if (!target) throw new Error('nothing to click');
  await act(async () => {
    if (target instanceof HTMLElement) target.click();
    else target.dispatchEvent(new Event('click', { bubbles: true }));
  });
  await settle();
}

/** Puts a value into a field, or chooses it in a list, as a reader does. */
export async function choose(target: HTMLInputElement | HTMLSelectElement, value: string): Promise<void> {
  await act(async () => {
    target.value = value;
    for (const name of ['input', 'change']) target.dispatchEvent(new Event(name, { bubbles: true }));
  });
  await settle();
}

/** The one element a selector finds; fails where there is none. */
export function one(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no element for ${selector}`);
  return found;
}
