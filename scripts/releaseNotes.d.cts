export function release(changelog: string, version: string, day: string): { changelog: string; notes: string };
