/** Settings from a file: what fits is taken, everything else stays as the reader has it. Pure. */
import { DEFAULTS, parseSettings, type Settings } from '../shared/settings.ts';

/** Four thousand hosts of the longest kind come to a megabyte. */
export const MAX_FILE = 2_000_000;

type Field = keyof Settings;
/** Switched on by the reader's own click only: one needs a permission, the other sends the settings somewhere. */
const OWN_CLICK = ['refresh', 'sync'] as const;

export type Import =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-settings' }
  | {
      readonly kind: 'read';
      readonly settings: Settings;
      /** Fields that differ from before. */
      readonly changed: readonly Field[];
      /** Fields that could not be read; they stay as they were. */
      readonly problems: readonly Field[];
      /** Names that no version we know has; a later version may. */
      readonly unknown: readonly string[];
      /** Fields the file would switch on, which only a click may. */
      readonly held: readonly Field[];
    };

export function readImport(text: string, current: Settings): Import {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return { kind: 'not-json' };
  }
  const parsed = parseSettings(value);
  const fields = Object.keys(DEFAULTS).filter((field) => field !== 'version') as Field[];
  if (!parsed || !fields.some((field) => Object.hasOwn(value as object, field))) return { kind: 'not-settings' };
  const { problems } = parsed;
  const held = OWN_CLICK.filter((field) => parsed.settings[field] && !current[field]);
  const taken = fields.filter(
    (field) => Object.hasOwn(value as object, field) && !problems.includes(field) && !held.some((one) => one === field),
  );
  const settings = { ...current, ...Object.fromEntries(taken.map((field) => [field, parsed.settings[field]])) };
  const same = (field: Field): boolean => JSON.stringify(settings[field]) === JSON.stringify(current[field]);
  const unknown = Object.keys(value as object).filter((name) => !Object.hasOwn(DEFAULTS, name));
  return { kind: 'read', settings, changed: taken.filter((field) => !same(field)), problems, unknown, held };
}

/** The file a reader takes away, which readImport reads back. */
export const exportText = (settings: Settings): string => `${JSON.stringify(settings, null, 2)}\n`;
