import { foldText } from "@/lib/search/fold-text";
import { type Part, PLACES } from "./places";

/** A line of the command palette: where it leads. */
export type Command = { href: string; label: string; note?: string };

export type CommandGroup = { value: string; items: Command[] };

const DEEDS: (Command & { parts: Part[] })[] = [
  { href: "/admin/showtimes/new", label: "Schedule a showtime", parts: ["admin", "manager"] },
  { href: "/admin/box-office", label: "Sell at the counter", parts: ["admin", "manager"] },
  { href: "/admin/movies/new", label: "Add a movie", parts: ["admin"] },
  { href: "/admin/theaters/new", label: "Add a theater", parts: ["admin"] },
  { href: "/admin/prices/new", label: "Make a price card", parts: ["admin", "manager"] },
  { href: "/admin/promo-codes/new", label: "Make a promotion code", parts: ["admin", "manager"] },
  { href: "/account", label: "Open your account", parts: ["admin", "manager", "door"] },
];

/** The second key after G, by the place it leads to. */
export const PLACE_KEYS: Record<string, string> = {
  "/admin": "t",
  "/admin/schedule": "s",
  "/admin/bookings": "b",
  "/admin/box-office": "x",
  "/admin/door": "d",
  "/admin/movies": "m",
  "/admin/prices": "p",
  "/admin/reports": "r",
};

/** The places and deeds that fit what was typed: each typed word begins a word of the label. */
export function listCommands(part: Part, typed: string): CommandGroup[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  const fits = ({ label }: Command) =>
    words.every((word) =>
      foldText(label)
        .split(/\s+/)
        .some((of) => of.startsWith(word)),
    );
  const mine = <Item extends { parts: Part[] }>(items: Item[]) =>
    items.filter(({ parts }) => parts.includes(part));
  return [
    { value: "Places", items: mine(PLACES).map(({ href, label }) => ({ href, label })) },
    { value: "Deeds", items: mine(DEEDS).map(({ href, label }) => ({ href, label })) },
  ]
    .map(({ value, items }) => ({ value, items: items.filter(fits) }))
    .filter(({ items }) => items.length > 0);
}
