import { useEffect, useRef } from "react";
import { useRouter } from "@/components/navigation";
import { NAV_KEYS } from "./commands";
import { type Access, isOpenTo, NAV_ITEMS } from "./nav-items";

const CHORD_MS = 1_200;
const TYPING = "input, textarea, select, [contenteditable=true], [role=grid] *, [role=application] *";

type Does = { access: readonly Access[]; hasKeys: boolean; openPalette: () => void; openSheet: () => void };

/**
 * Keys that work anywhere in the dashboard, except where keys already mean something: in fields, maps and editors, and on
 * a page that a hardware scanner types into, whose codes hold any letters in any order.
 */
export function useShortcuts({ access, hasKeys, openPalette, openSheet }: Does) {
  const router = useRouter();
  const calledAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPalette = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
      if (isPalette) {
        event.preventDefault();
        return openPalette();
      }
      const isElsewhere =
        (event.target as Element).closest?.(`${TYPING}, [role=dialog]`) ||
        document.querySelector("[data-scanner]");
      if (!hasKeys || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isElsewhere)
        return;
      const wasCalled = event.timeStamp - calledAt.current < CHORD_MS;
      calledAt.current = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (event.key === "?") openSheet();
      const field = document.querySelector<HTMLElement>("main input[type=search]");
      if (event.key === "/" && field) {
        event.preventDefault();
        field.focus();
      }
      const navItem = NAV_ITEMS.filter(isOpenTo(access)).find(({ href }) => NAV_KEYS[href] === event.key);
      if (wasCalled && navItem) router.push(navItem.href);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [router, access, hasKeys, openPalette, openSheet]);
}
