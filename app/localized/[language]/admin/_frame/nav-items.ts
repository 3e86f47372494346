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
import type { FixedKey } from "@/lib/i18n/t";

/** What opens a place to somebody: what they may do at a theater, or being an admin. Nothing: it is everybody's. */
export type Access = Permission | "admin";

type Guarded = { needs?: Access };

export const isOpenTo =
  (access: readonly Access[]) =>
  ({ needs }: Guarded): boolean =>
    needs === undefined || access.includes(needs);

type NavItem = Guarded & {
  href: string;
  label: FixedKey;
  Icon: LucideIcon;
  /** Pages that belong to it and lie elsewhere. */
  also?: string;
};

/** The pages of the dashboard, in the order of the rail, and who finds them there. */
export const NAV_ITEMS: NavItem[] = [
  { href: "/admin", label: "admin.nav.today", Icon: Gauge, needs: "manage" },
  {
    href: "/admin/schedule",
    label: "admin.nav.schedule",
    Icon: CalendarDays,
    needs: "manage",
    also: "/admin/showtimes",
  },
  { href: "/admin/bookings", label: "admin.nav.bookings", Icon: Ticket, needs: "manage" },
  { href: "/admin/vouchers", label: "admin.nav.vouchers", Icon: Gift, needs: "manage" },
  { href: "/admin/box-office", label: "admin.nav.boxOffice", Icon: Banknote, needs: "sell" },
  { href: "/admin/door", label: "admin.nav.door", Icon: ScanLine, needs: "door" },
  {
    href: "/admin/movies",
    label: "admin.nav.movies",
    Icon: Clapperboard,
    needs: "manage",
    also: "/admin/genres",
  },
  { href: "/admin/reviews", label: "admin.nav.reviews", Icon: Star, needs: "manage" },
  {
    href: "/admin/theaters",
    label: "admin.nav.theaters",
    Icon: Building2,
    needs: "manage",
    also: "/admin/screens",
  },
  {
    href: "/admin/prices",
    label: "admin.nav.prices",
    Icon: Tag,
    needs: "manage",
    also: "/admin/promo-codes",
  },
  { href: "/admin/reports", label: "admin.nav.reports", Icon: ChartColumn, needs: "manage" },
  { href: "/admin/people", label: "admin.nav.people", Icon: Users, needs: "manage" },
  { href: "/admin/messages", label: "admin.nav.messages", Icon: Mail, needs: "admin" },
  { href: "/admin/audit", label: "admin.nav.audit", Icon: ScrollText, needs: "manage" },
  { href: "/", label: "admin.nav.site", Icon: Store },
];
