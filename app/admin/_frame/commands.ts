import { foldText } from "@/lib/search/fold-text";
import { type Access, isOpenTo, NAV_ITEMS } from "./nav-items";

/** A line of the command palette: where it leads. */
export type Command = { href: string; label: string; note?: string };

export type CommandGroup = { value: string; items: Command[] };

const ACTIONS: (Command & { needs?: Access })[] = [
  { href: "/admin/showtimes/new", label: "Schedule a showtime", needs: "manage" },
  { href: "/admin/box-office", label: "Sell at the counter", needs: "sell" },
  { href: "/admin/movies/new", label: "Add a movie", needs: "admin" },
  { href: "/admin/movies/import", label: "Import movies", needs: "admin" },
  { href: "/admin/theaters/new", label: "Add a theater", needs: "admin" },
  { href: "/admin/prices/new", label: "Make a price card", needs: "manage" },
  { href: "/admin/promo-codes/new", label: "Make a promotion code", needs: "manage" },
  { href: "/account", label: "Open your account" },
];

/** The second key after G, by the page it leads to. */
export const NAV_KEYS: Record<string, string> = {
  "/admin": "t",
  "/admin/schedule": "s",
  "/admin/bookings": "b",
  "/admin/box-office": "x",
  "/admin/door": "d",
  "/admin/movies": "m",
  "/admin/prices": "p",
  "/admin/reports": "r",
};

/** The pages and actions that fit what was typed: each typed word begins a word of the label. */
export function listCommands(access: readonly Access[], typed: string): CommandGroup[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  const fits = ({ label }: Command) =>
    words.every((word) =>
      foldText(label)
        .split(/\s+/)
        .some((of) => of.startsWith(word)),
    );
  const isMine = isOpenTo(access);
  return [
    { value: "Pages", items: NAV_ITEMS.filter(isMine).map(({ href, label }) => ({ href, label })) },
    { value: "Actions", items: ACTIONS.filter(isMine).map(({ href, label }) => ({ href, label })) },
  ]
    .map(({ value, items }) => ({ value, items: items.filter(fits) }))
    .filter(({ items }) => items.length > 0);
}
