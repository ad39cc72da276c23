/** One entry of `packages` in a lock file, as far as completing it reads or writes it. */
export interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** A platform package that a locked package names and the lock file lacks. */
export interface MissingPackage {
  /** Where npm would look for it, such as `node_modules/@rollup/rollup-linux-x64-musl`. */
  readonly path: string;
  readonly version: string;
}

const OPERATING_SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openbsd',
  'openharmony',
  'win32',
] as const;
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'] as const;

/** The optional dependencies that no entry of `packages` answers, each once, in order of path. */
export function missingFrom(lock: LockFile): MissingPackage[] {
  const missing = new Map<string, string>();
  for (const [path, locked] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
      if (!isLocked(lock, path, name)) missing.set(`node_modules/${name}`, version);
    }
  }
  return [...missing]
    .map(([path, version]) => ({ path, version }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The lock file with an entry for every optional dependency it lacks. npm 11 refuses `npm ci` without
 * them; the entries carry no integrity, and `os` and `cpu` keep npm from ever fetching a foreign one.
 */
export function completed<Lock extends LockFile>(lock: Lock): Lock {
  const added = missingFrom(lock).map(({ path, version }): [string, LockedPackage] => {
    const name = path.slice('node_modules/'.length);
    return [path, { version, ...platformOf(name), optional: true }];
  });
  const entries: [string, LockedPackage][] = [...Object.entries(lock.packages), ...added].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return { ...lock, packages: Object.fromEntries(entries) };
}

/** Node's rule: a package is looked for beside the one that needs it, then in each folder above. */
function isLocked(lock: LockFile, from: string, name: string): boolean {
  for (let folder = from; ;) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages) return true;
    if (folder === '') return false;
    const above = folder.lastIndexOf('/node_modules/');
    folder = above < 0 ? '' : folder.slice(0, above);
  }
}

/** Which platform a package is for, read from its name; throws where the name tells none. */
function platformOf(name: string): { os: string[]; cpu: string[] } {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-');
  const os = OPERATING_SYSTEMS.find((one) => words.includes(one));
  const cpu = PROCESSORS.find((one) => words.includes(one));
  if (os === undefined || cpu === undefined) {
    throw new Error(`The lock file lacks ${name}, whose name tells no platform: add its entry by hand.`);
  }
  return { os: [os], cpu: [cpu] };
}
