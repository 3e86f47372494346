import {
  Banknote,
  Building2,
  CalendarDays,
  ChartColumn,
  Clapperboard,
  Gauge,
  Gift,
  type LucideIcon,
  Mail,
  ScanLine,
  ScrollText,
  Star,
  Store,
  Tag,
  Ticket,
  Users,
} from "lucide-react";
import type { Permission } from "@/lib/accounts/permissions";

/** What opens a place to somebody: what they may do at a theater, or being an admin. Nothing: it is everybody's. */
export type Access = Permission | "admin";

type Guarded = { needs?: Access };

export const isOpenTo =
  (access: readonly Access[]) =>
  ({ needs }: Guarded): boolean =>
    needs === undefined || access.includes(needs);

type NavItem = Guarded & {
  href: string;
  label: string;
  Icon: LucideIcon;
  /** Pages that belong to it and lie elsewhere. */
  also?: string;
};

/** The pages of the dashboard, in the order of the rail, and who finds them there. */
export const NAV_ITEMS: NavItem[] = [
  { href: "/admin", label: "Today", Icon: Gauge, needs: "manage" },
  {
    href: "/admin/schedule",
    label: "Schedule",
    Icon: CalendarDays,
    needs: "manage",
    also: "/admin/showtimes",
  },
  { href: "/admin/bookings", label: "Bookings", Icon: Ticket, needs: "manage" },
  { href: "/admin/vouchers", label: "Gift vouchers", Icon: Gift, needs: "manage" },
  { href: "/admin/box-office", label: "Box office", Icon: Banknote, needs: "sell" },
  { href: "/admin/door", label: "Door", Icon: ScanLine, needs: "door" },
  {
    href: "/admin/movies",
    label: "Movies",
    Icon: Clapperboard,
    needs: "manage",
    also: "/admin/genres",
  },
  { href: "/admin/reviews", label: "Reviews", Icon: Star, needs: "manage" },
  {
    href: "/admin/theaters",
    label: "Theaters",
    Icon: Building2,
    needs: "manage",
    also: "/admin/screens",
  },
  {
    href: "/admin/prices",
    label: "Prices",
    Icon: Tag,
    needs: "manage",
    also: "/admin/promo-codes",
  },
  { href: "/admin/reports", label: "Reports", Icon: ChartColumn, needs: "manage" },
  { href: "/admin/people", label: "People", Icon: Users, needs: "manage" },
  { href: "/admin/messages", label: "Messages", Icon: Mail, needs: "admin" },
  { href: "/admin/audit", label: "Audit log", Icon: ScrollText, needs: "manage" },
  { href: "/", label: "The site", Icon: Store },
];
