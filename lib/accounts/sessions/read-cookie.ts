/** A cookie of a Cookie header, for what stands before Next. The last of a name counts, as Next counts it. */
export const readCookie = (header: string | undefined, name: string): string | undefined =>
  header
    ?.split(/;\s*/)
    .findLast((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
