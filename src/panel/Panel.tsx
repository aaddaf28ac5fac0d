/** The popup's views beside the page: they follow the tab in front, and the trend line takes the width there is. */
import { useEffect, useState } from 'preact/hooks';
import { App } from '../popup/App.tsx';
import type { Services } from '../popup/services.ts';

/** What there is to show: a tab, and how often it has shown something new. */
export interface Front {
  /** Null where the window has no tab that may be asked. */
  readonly tabId: number | null;
  readonly turn: number;
}

interface Props {
  readonly services: Services;
  /** Tells the tab in front now, and again whenever it or what it holds changes, until `signal`. */
  readonly follow: (changed: (front: Front) => void, signal: AbortSignal) => void;
}

export function Panel({ services, follow }: Props) {
  const [front, setFront] = useState<Front | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    follow(setFront, controller.signal);
    return () => controller.abort();
  }, [follow]);
  if (!front) return null;
  return <App key={`${front.tabId} ${front.turn}`} tabId={front.tabId} services={services} size="fluid" />;
}
