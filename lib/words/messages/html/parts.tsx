/** @jsxImportSource react */
import type { CSSProperties, ReactNode } from "react";
import { currentDirection } from "@/lib/i18n/direction";
import type { Link, Stub } from "../message-text";
import { INKS, textFont, titleFont } from "./inks";

const WRAPS = { overflowWrap: "anywhere", wordBreak: "break-word" } satisfies CSSProperties;

/** Where lines begin, for programs that know no other words for it. */
export const lineStart = (): "left" | "right" => (currentDirection() === "rtl" ? "right" : "left");

/** A table that only places things: the one layout that every mail program draws. */
export function Frame({
  style,
  className,
  children,
}: {
  style?: CSSProperties;
  className?: string;
  children: ReactNode;
}) {
  return (
    <table
      role="presentation"
      dir={currentDirection()}
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      style={{ tableLayout: "fixed", borderCollapse: "separate", ...style }}
      className={className}
    >
      <tbody>{children}</tbody>
    </table>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <p className="ink" style={{ ...WRAPS, margin: "0 0 16px", color: INKS.ink[0], font: textFont(16) }}>
      {children}
    </p>
  );
}

/** The one thing to do, and its address for programs that show no buttons. */
export function ButtonLink({ label, href }: Link) {
  return (
    <div style={{ margin: "8px 0 24px" }}>
      <a
        href={href}
        className="button"
        style={{
          ...{ display: "inline-block", padding: "12px 24px", borderRadius: 6, textDecoration: "none" },
          ...{ backgroundColor: INKS.accent[0], border: `1px solid ${INKS.accent[0]}` },
          ...{ color: INKS.accentInk[0], font: textFont(16, 600) },
        }}
      >
        {label}
      </a>
      <Small style={{ margin: "12px 0 0" }}>
        <a href={href} dir="ltr" className="soft" style={{ color: INKS.soft[0], unicodeBidi: "isolate" }}>
          {href}
        </a>
      </Small>
    </div>
  );
}

export function Small({ style, children }: { style?: CSSProperties; children: ReactNode }) {
  return (
    <p className="soft" style={{ ...WRAPS, margin: 0, color: INKS.soft[0], font: textFont(13), ...style }}>
      {children}
    </p>
  );
}

/** What was booked, torn off at the perforation. */
export function StubCard({ title, facts }: Stub) {
  const edge = `1px solid ${INKS.line[0]}`;
  return (
    <Frame style={{ margin: "8px 0 24px" }}>
      <tr>
        <td
          align={lineStart()}
          className="surface line"
          style={{
            ...{ backgroundColor: INKS.surface[0], border: edge, borderRadius: "6px 6px 0 0" },
            ...{ borderBottom: `2px dashed ${INKS.line[0]}`, padding: "20px 20px 16px" },
          }}
        >
          <h2
            dir="auto"
            className="ink"
            style={{ ...WRAPS, margin: 0, color: INKS.ink[0], font: titleFont(24) }}
          >
            {title}
          </h2>
        </td>
      </tr>
      <tr>
        <td
          align={lineStart()}
          className="surface line"
          style={{
            ...{ backgroundColor: INKS.surface[0], border: edge, borderTop: 0 },
            ...{ borderRadius: "0 0 6px 6px", padding: "16px 20px 8px" },
          }}
        >
          {facts.map(([label, value]) => (
            <div key={label} style={{ margin: "0 0 12px" }}>
              <Small>{label}</Small>
              <p className="ink" style={{ ...WRAPS, margin: 0, color: INKS.ink[0], font: textFont(16, 600) }}>
                {value}
              </p>
            </div>
          ))}
        </td>
      </tr>
    </Frame>
  );
}
