/** The host names in a setting that separates them by commas. */
export function hostsIn(setting: string): string[] {
  return setting
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '');
}

/** Whether a link leads to one of the machines. */
export function leadsTo(link: string, hosts: readonly string[]): boolean {
  return URL.canParse(link) && hosts.includes(new URL(link).hostname);
}
