import { launchChromium } from './chromium.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;

/** Either browser with the built extension in it. */
export const launch = (name: (typeof BROWSERS)[number], options: LaunchOptions = {}): Promise<Driver> =>
  name === 'chromium' ? launchChromium(options) : launchFirefox(options);
