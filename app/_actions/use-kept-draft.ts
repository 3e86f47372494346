import { useEffect, useRef } from "react";
import { takeKeptPage } from "./kept-page";
import { drafts } from "./load-anew";

/** Keeps what stands in no field over the loading of a newer build; `restore` is given it when the page is back. */
export function useKeptDraft<Draft>(name: string, draft: Draft, restore: (draft: Draft) => void): void {
  const now = useRef({ draft, restore });
  useEffect(() => {
    now.current = { draft, restore };
  });
  useEffect(() => {
    const page = takeKeptPage();
    if (page && name in page.drafts) {
      now.current.restore(page.drafts[name] as Draft);
      delete page.drafts[name];
    }
    drafts.set(name, () => now.current.draft);
    return () => void drafts.delete(name);
  }, [name]);
}
