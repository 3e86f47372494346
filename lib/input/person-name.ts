import { line } from "./text";

const LINK = /:\/\/|\bwww\.|\d{1,3}(?:\.\d{1,3}){3}/iu;
/** "evil.example", but neither "J.R.R. Tolkien" nor "Dr.Smith". */
const DOMAIN = /(?<title>[\p{L}\p{N}_-]+)[.。｡․]\p{L}[\p{L}\p{N}-]+/giu;
const TITLES = /^(?:\p{L}|dr|mr|mrs|ms|mx|prof|st|ste|sr|jr|rev|fr|hon|capt|lt|sgt)$/iu;

/** Letters carry names, and mail programs make links of what looks like an address. */
const hasNoAddress = (name: string): boolean => {
  const plain = name.normalize("NFKC");
  return (
    !LINK.test(plain) && [...plain.matchAll(DOMAIN)].every(({ groups }) => TITLES.test(groups?.title ?? ""))
  );
};

/** What someone is called. One line: a name stands in letters, where a line break could add lines of its own. */
export const personName = line(80, 1).refine(hasNoAddress);

/** The same at the counter, where nobody need say who they are. */
export const personNameOrNone = line(100).refine(hasNoAddress);
