/** The settings as they stand, and a way to change them that shows at once and says when it could not be kept. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { DEFAULTS, type Settings } from '../shared/settings.ts';
import type { Services } from './services.ts';

export interface SettingsHook {
  /** Null until they are read. */
  readonly settings: Settings | null;
  /** Changes them from what they are when the change is made; answers whether that was kept. */
  readonly change: (by: (settings: Settings) => Settings) => Promise<boolean>;
}

export function useSettings(services: Services): SettingsHook {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const watching = new AbortController();
    services.loadSettings().then(setSettings, () => setSettings(DEFAULTS));
    services.watchSettings(setSettings, watching.signal);
    return () => watching.abort();
  }, [services]);
  const change = useCallback(
    async (by: (settings: Settings) => Settings): Promise<boolean> => {
      try {
        // Another page of ours may have changed them since.
        const before = await services.loadSettings();
        const after = by(before);
        await services.saveSettings(after);
        setSettings(after);
        return true;
      } catch {
        return false;
      }
    },
    [services],
  );
  return { settings, change };
}
