import { currentDirection } from "@/lib/i18n/direction";

/** The site's inks, as mail programs know colours: by day, and house lights down. */
export const INKS = {
  paper: ["#f9f4ea", "#140e0b"],
  surface: ["#fefbf7", "#201814"],
  line: ["#d8cebe", "#43362f"],
  ink: ["#281c16", "#f3ecde"],
  soft: ["#5f4f44", "#bfb4a4"],
  accent: ["#9f1a1e", "#e94740"],
  accentInk: ["#fdfaf3", "#100403"],
} as const satisfies Record<string, [light: string, dark: string]>;

// no typeface is fetched: Georgia has no Arabic, and that of Times is thin and small on a screen
const SERIF = "Fraunces, Georgia, 'Geeza Pro', 'Segoe UI', 'Times New Roman', serif";
const SANS =
  "'Instrument Sans', -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, 'Noto Sans Arabic', Tahoma, sans-serif";

/** A title as `font` in CSS. Arabic has letters above and below each other's, which need more room between lines. */
export const titleFont = (size: number): string =>
  currentDirection() === "rtl" ? `600 ${size}px/1.5 ${SANS}` : `600 ${size}px/1.2 ${SERIF}`;

/** The same of what is read; `weight` where it is to be seen first. */
export const textFont = (size: number, weight = 400): string =>
  `${weight} ${size}px/${currentDirection() === "rtl" ? 1.75 : 1.5} ${SANS}`;

/** The house's name is the same everywhere. */
export const NAME_FONT = `600 20px/1.2 ${SERIF}`;

/**
 * House lights down, where the program of the reader knows styles at all. The inks by day stand at each element: programs
 * that drop styles turn those around by themselves.
 */
export const DARK_STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background-color: ${INKS.paper[1]} !important; }
  .surface { background-color: ${INKS.surface[1]} !important; }
  .line { border-color: ${INKS.line[1]} !important; }
  .ink { color: ${INKS.ink[1]} !important; }
  .soft { color: ${INKS.soft[1]} !important; }
  .accent { color: ${INKS.accent[1]} !important; }
  .button { background-color: ${INKS.accent[1]} !important; border-color: ${INKS.accent[1]} !important; color: ${INKS.accentInk[1]} !important; }
}`;
