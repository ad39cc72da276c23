import { readFileSync } from 'node:fs';

/** Resident memory of a process, MB. Linux tells it; elsewhere the bench has no such line. */
export function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1000;
}
