/** The software bill of materials, CycloneDX as npm writes it, without what changes from run to run. */
import { execFileSync } from 'node:child_process';
import { ALLOWED_LICENCES } from '../build/third-party.mjs';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly { readonly license?: { readonly id?: string } }[];
}

export interface Sbom {
  readonly metadata: { readonly component: object };
  readonly components: readonly Component[];
}

const idsOf = ({ licenses = [] }: Component): string[] => licenses.map(({ license }) => license?.id ?? 'unknown');

/** Components under a licence that may not go into the extension, or none, as "name version (licence)". */
export const refused = ({ components }: Sbom): string[] =>
  components.flatMap((component) => {
    const ids = idsOf(component);
    const fits = ids.length > 0 && ids.every((id) => ALLOWED_LICENCES.has(id));
    return fits ? [] : `${component.name} ${component.version} (${ids.join(', ') || 'no licence'})`;
  });

/** What the extension is made of, from the lock file; `root` is the project's folder. */
export function readSbom(root: string, name: string): Sbom {
  const words = ['sbom', '--omit', 'dev', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const text = execFileSync('npm', words, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  const { serialNumber: _, metadata, ...rest } = JSON.parse(text);
  // npm names the project for the folder it lies in.
  return { ...rest, metadata: { component: { ...metadata.component, name } } };
}
