/** `cad` of `gpxtpx:cad`: prefixes are the writer's own choice, and some files forget to declare them. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
