import {
  BadgePercent,
  Building2,
  CalendarDays,
  ChartColumn,
  Clapperboard,
  DoorOpen,
  Gauge,
  type LucideIcon,
  Mail,
  ScrollText,
  Store,
  Ticket,
  Users,
  Wallet,
} from "lucide-react";

/** Which part someone has in the house. */
export type Part = "admin" | "manager" | "door";

const MANAGERS: Part[] = ["admin", "manager"];

/** The places of the dashboard, in the order of the rail, and who finds them there. */
export const PLACES: { href: string; label: string; Icon: LucideIcon; parts: Part[] }[] = [
  { href: "/admin", label: "Today", Icon: Gauge, parts: MANAGERS },
  { href: "/admin/schedule", label: "Schedule", Icon: CalendarDays, parts: MANAGERS },
  { href: "/admin/bookings", label: "Bookings", Icon: Ticket, parts: MANAGERS },
  { href: "/admin/box-office", label: "Box office", Icon: Wallet, parts: MANAGERS },
  { href: "/admin/door", label: "Door", Icon: DoorOpen, parts: ["admin", "manager", "door"] },
  { href: "/admin/movies", label: "Movies", Icon: Clapperboard, parts: MANAGERS },
  { href: "/admin/theaters", label: "Theaters", Icon: Building2, parts: MANAGERS },
  { href: "/admin/prices", label: "Prices", Icon: BadgePercent, parts: MANAGERS },
  { href: "/admin/reports", label: "Reports", Icon: ChartColumn, parts: MANAGERS },
  { href: "/admin/people", label: "People", Icon: Users, parts: MANAGERS },
  { href: "/admin/messages", label: "Messages", Icon: Mail, parts: ["admin"] },
  { href: "/admin/audit", label: "Audit log", Icon: ScrollText, parts: MANAGERS },
  { href: "/", label: "The site", Icon: Store, parts: ["admin", "manager", "door"] },
];
