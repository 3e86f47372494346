import { plainPage } from "@/lib/local-path";

const UNREACHABLE = "matinee:unreachable";

/** Hears that somebody wanted to go on while nothing could be reached; answers how to stop. */
export function hearUnreachable(tell: () => void): () => void {
  addEventListener(UNREACHABLE, tell);
  return () => removeEventListener(UNREACHABLE, tell);
}

/**
 * Goes on, unless that would end on the browser's own error page: then the page stays and says so. A browser that calls
 * itself offline may still reach a server on its own machine, so that it is asked.
 */
export function whenReachable(go: () => void): void {
  if (navigator.onLine) go();
  else void fetch("/api/me", { cache: "no-store" }).then(go, () => dispatchEvent(new Event(UNREACHABLE)));
}

/** Downloaded for doors without a network: its pages work offline by the service worker. */
const WORKS_OFFLINE = "/admin/door";

/** The address that a click leads to by leaving the page, or null. */
function leadsTo(event: MouseEvent): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = (event.target as Element).closest?.<HTMLAnchorElement>("a[href]");
  if (!link || link.target === "_blank" || link.hasAttribute("download")) return null;
  const isHere = link.pathname === location.pathname && link.search === location.search;
  if (link.origin !== location.origin || isHere || plainPage(link.pathname).startsWith(WORKS_OFFLINE))
    return null;
  return link.href;
}

/** Keeps the page when a link is followed offline; answers how to stop. */
export function stayWhileOffline(): () => void {
  const onClick = (event: MouseEvent) => {
    const address = navigator.onLine ? null : leadsTo(event);
    if (!address) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    whenReachable(() => location.assign(address));
  };
  document.addEventListener("click", onClick, { capture: true });
  return () => document.removeEventListener("click", onClick, { capture: true });
}
