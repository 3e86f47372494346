import { keepPage, pathHere, readFields } from "./kept-page";

/** What pages hold that is in no field, such as a drawing, by the name it is asked for after the page was loaded. */
export const drafts = new Map<string, () => unknown>();

const KEY = "matinee:loaded-at";
/** So soon after one loading, another would not help: two servers with different builds, perhaps. */
const PAUSE_MS = 10_000;

let isLoading = false;
/** While true, leaving the page is ours, and loses nothing. */
export const isLoadingAnew = () => isLoading;

/** Loads the page of the newer build, with everything that was typed into this one. */
export function loadAnew(): void {
  if (isLoading || !mayLoad(Date.now())) return;
  const kept = Object.fromEntries([...drafts].map(([name, read]) => [name, read()]));
  // a tab that keeps nothing is left as it is, to be copied from
  if (!keepPage({ path: pathHere(), fields: readFields(document), drafts: kept })) return;
  isLoading = true;
  location.reload();
}

function mayLoad(now: number): boolean {
  try {
    if (now - Number(sessionStorage.getItem(KEY)) < PAUSE_MS) return false;
    sessionStorage.setItem(KEY, String(now));
    return true;
  } catch {
    return false;
  }
}
