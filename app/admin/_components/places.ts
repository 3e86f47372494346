import {
  Banknote,
  Building2,
  CalendarDays,
  ChartColumn,
  Clapperboard,
  Gauge,
  type LucideIcon,
  Mail,
  ScanLine,
  ScrollText,
  Store,
  Tag,
  Ticket,
  Users,
} from "lucide-react";

/** Which part someone has in the house. */
export type Part = "admin" | "manager" | "door";

type Place = {
  href: string;
  label: string;
  Icon: LucideIcon;
  parts: Part[];
  /** Pages that belong to it and lie elsewhere. */
  also?: string;
};

/** The places of the dashboard, in the order of the rail, and who finds them there. */
export const PLACES: Place[] = [
  { href: "/admin", label: "Today", Icon: Gauge, parts: ["admin", "manager"] },
  {
    href: "/admin/schedule",
    label: "Schedule",
    Icon: CalendarDays,
    parts: ["admin", "manager"],
    also: "/admin/showtimes",
  },
  { href: "/admin/bookings", label: "Bookings", Icon: Ticket, parts: ["admin", "manager"] },
  { href: "/admin/box-office", label: "Box office", Icon: Banknote, parts: ["admin", "manager"] },
  { href: "/admin/door", label: "Door", Icon: ScanLine, parts: ["admin", "manager", "door"] },
  {
    href: "/admin/movies",
    label: "Movies",
    Icon: Clapperboard,
    parts: ["admin", "manager"],
    also: "/admin/genres",
  },
  {
    href: "/admin/theaters",
    label: "Theaters",
    Icon: Building2,
    parts: ["admin", "manager"],
    also: "/admin/screens",
  },
  {
    href: "/admin/prices",
    label: "Prices",
    Icon: Tag,
    parts: ["admin", "manager"],
    also: "/admin/promo-codes",
  },
  { href: "/admin/reports", label: "Reports", Icon: ChartColumn, parts: ["admin", "manager"] },
  { href: "/admin/people", label: "People", Icon: Users, parts: ["admin", "manager"] },
  { href: "/admin/messages", label: "Messages", Icon: Mail, parts: ["admin"] },
  { href: "/admin/audit", label: "Audit log", Icon: ScrollText, parts: ["admin", "manager"] },
  { href: "/", label: "The site", Icon: Store, parts: ["admin", "manager", "door"] },
];
