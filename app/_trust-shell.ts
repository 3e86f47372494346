import { trustOurs } from "./_trust-script";

/** Our service workers, and what the build has made. */
const OURS = /^\/(_next\/static\/|(door|tickets)-sw\.js$)/;

function isOurs(address: string): boolean {
  const { origin, pathname } = new URL(address, location.href);
  return origin === location.origin && OURS.test(pathname);
}

function isData(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The rules of `_trust-script.ts` for the shell that Next answers with where something is not there: our head is not in
 * it, since the page is made in the browser, which could load nothing then. A head's script that is put in so never
 * runs, and is left empty.
 */
export function trustInShell(page: {
  trustedTypes?: { defaultPolicy: unknown; createPolicy: (name: string, policy: object) => unknown };
}): void {
  if (!page.trustedTypes || page.trustedTypes.defaultPolicy) return;
  page.trustedTypes.createPolicy("default", {
    createHTML: (html: string, _type: string, sink: string) =>
      html === "<script></script>" || sink === "HTMLIFrameElement srcdoc" ? html : null,
    createScript: (text: string) => (isData(text) ? text : text.startsWith(trustOurs) ? "" : null),
    createScriptURL: (address: string) => (isOurs(address) ? address : null),
  });
}
