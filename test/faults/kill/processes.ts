import { readFileSync, readdirSync } from 'node:fs';

/** A process as Linux shows it. */
export interface Process {
  pid: number;
  parent: number;
  command: string;
}

function readProcess(pid: number): Process | undefined {
  try {
    // The name in brackets may contain anything, so what follows is counted from its end.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { pid, parent: Number(parent), command };
  } catch {
    // It ended while it was looked at.
    return undefined;
  }
}

/** All processes that come from one, without itself. */
export function descendants(root: number): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name)))
    .filter((process) => process !== undefined);
  const found: Process[] = [];
  const parents = new Set([root]);
  for (let grown = true; grown;) {
    grown = false;
    for (const process of all) {
      if (parents.has(process.pid) || !parents.has(process.parent)) continue;
      parents.add(process.pid);
      found.push(process);
      grown = true;
    }
  }
  return found;
}

/** Ends a process with no chance to tidy up. Resolves to whether it was there. */
export function killHard(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}

/** Ends a browser and everything it started, the browser first so that it sees none of it. */
export function killTree(root: number): void {
  const all = descendants(root);
  killHard(root);
  for (const { pid } of all) killHard(pid);
}
