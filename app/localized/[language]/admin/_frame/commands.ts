import { type FixedKey, t } from "@/lib/i18n/t";
import { foldText } from "@/lib/search/fold-text";
import { type Access, isOpenTo, NAV_ITEMS } from "./nav-items";

/** A line of the command palette: where it leads. */
export type Command = { href: string; label: string; note?: string };

export type CommandGroup = { value: string; items: Command[] };

const ACTIONS: { href: string; label: FixedKey; needs?: Access }[] = [
  { href: "/admin/showtimes/new", label: "admin.goTo.action.schedule", needs: "manage" },
  { href: "/admin/box-office", label: "admin.goTo.action.sell", needs: "sell" },
  { href: "/admin/movies/new", label: "admin.goTo.action.addMovie", needs: "admin" },
  { href: "/admin/movies/import", label: "admin.goTo.action.importMovies", needs: "admin" },
  { href: "/admin/theaters/new", label: "admin.goTo.action.addTheater", needs: "admin" },
  { href: "/admin/prices/new", label: "admin.goTo.action.makePriceCard", needs: "manage" },
  { href: "/admin/promo-codes/new", label: "admin.goTo.action.makePromoCode", needs: "manage" },
  { href: "/account", label: "admin.goTo.action.account" },
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
  const itemOf = ({ href, label }: { href: string; label: FixedKey }): Command => ({ href, label: t(label) });
  return [
    { value: t("admin.goTo.group.pages"), items: NAV_ITEMS.filter(isMine).map(itemOf) },
    { value: t("admin.goTo.group.actions"), items: ACTIONS.filter(isMine).map(itemOf) },
  ]
    .map(({ value, items }) => ({ value, items: items.filter(fits) }))
    .filter(({ items }) => items.length > 0);
}
