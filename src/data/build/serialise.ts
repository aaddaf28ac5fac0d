/** JSON with one series or fact a line, so that a new release shows in a diff as the series that changed. */

/** Entries by key: the same bytes on every run, whatever order the tables have. */
export const inOrder = <Entry extends readonly [string, unknown]>(entries: Iterable<Entry>): Entry[] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

/** The shortest exact way to write a number in JSON: 348520000000 is "34852e7". */
export function shortNumber(value: number): string {
  const plain = JSON.stringify(value);
  const [, digits = '', zeros = ''] = /^(-?\d*[1-9])(0{3,})$/.exec(plain) ?? [];
  const short = zeros ? `${digits}e${zeros.length}` : plain;
  return Number(short) === value ? short : plain;
}

function inline(value: unknown): string {
  if (typeof value === 'number') return shortNumber(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${inline(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Top-level keys in the order given; objects and arrays below them break into one line an entry. */
export function serialise(file: object): string {
  const entries = Object.entries(file).map(([key, value]) => {
    const name = JSON.stringify(key);
    if (Array.isArray(value)) return `${name}:[\n${value.map(inline).join(',\n')}\n]`;
    if (value && typeof value === 'object') {
      const lines = Object.entries(value).map(([inner, held]) => `${JSON.stringify(inner)}:${inline(held)}`);
      return `${name}:{\n${lines.join(',\n')}\n}`;
    }
    return `${name}:${inline(value)}`;
  });
  return `{\n${entries.join(',\n')}\n}\n`;
}
