/** @jsxImportSource react */
import { directionOf } from "@/lib/i18n/direction";
import { closeIsolates } from "@/lib/i18n/isolate";
import { type Block, type MessageText, siteUrl, textOf } from "../message-text";
import { DARK_STYLE, INKS, NAME_FONT, textFont, titleFont } from "./inks";
import { ButtonLink, Frame, lineStart, Paragraph, Small, StubCard } from "./parts";

const MOST_PREVIEW_CHARS = 140;

type Props = { text: MessageText; language: string };

/** A message as a page for mail programs: it fetches nothing, and is whole without styles. */
export function MailPage({ text: { subject, paragraphs, optOut }, language }: Props) {
  const dir = directionOf(language);
  return (
    <html lang={language} dir={dir}>
      {/* biome-ignore lint/style/noHeadElement: no page of Next is around it */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{subject}</title>
        <style>{DARK_STYLE}</style>
      </head>
      <body className="paper" style={{ margin: 0, padding: 0, backgroundColor: INKS.paper[0] }}>
        <Preview paragraphs={paragraphs} />
        <Frame className="paper" style={{ backgroundColor: INKS.paper[0] }}>
          <tr>
            <td align="center" dir={dir} style={{ padding: "32px 16px 48px" }}>
              <div dir={dir} style={{ maxWidth: 560, margin: "0 auto", textAlign: lineStart() }}>
                <Head />
                <h1
                  className="ink"
                  style={{
                    ...{ margin: "0 0 24px", color: INKS.ink[0], font: titleFont(28) },
                    ...{ overflowWrap: "anywhere", wordBreak: "break-word" },
                  }}
                >
                  {subject}
                </h1>
                {paragraphs.map((block, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes
                  <BlockPart key={at} block={block} />
                ))}
                <Foot optOut={optOut} />
              </div>
            </td>
          </tr>
        </Frame>
      </body>
    </html>
  );
}

/** What lists of messages show after the subject. */
function Preview({ paragraphs }: Pick<MessageText, "paragraphs">) {
  const [, first = ""] = paragraphs.map(textOf);
  return (
    <div style={{ display: "none", maxHeight: 0, overflow: "hidden", fontSize: 1, opacity: 0 }}>
      {closeIsolates(first.slice(0, MOST_PREVIEW_CHARS))}
    </div>
  );
}

function BlockPart({ block }: { block: Block }) {
  if (typeof block === "string") return <Paragraph>{block}</Paragraph>;
  if (!("href" in block)) return <StubCard {...block} />;
  // a link that is not to be seen is told of in words
  return /^https?:/.test(block.href) ? <ButtonLink {...block} /> : <Paragraph>{block.href}</Paragraph>;
}

function Head() {
  return (
    <p
      className="accent line"
      style={{
        ...{ margin: "0 0 32px", paddingBottom: 12, color: INKS.accent[0] },
        ...{ borderBottom: `1px solid ${INKS.line[0]}`, font: NAME_FONT },
      }}
    >
      Matinee
    </p>
  );
}

function Foot({ optOut }: Pick<MessageText, "optOut">) {
  const site = siteUrl("/");
  const look = { color: INKS.soft[0], font: textFont(13) };
  return (
    <div className="line" style={{ marginTop: 32, paddingTop: 16, borderTop: `1px solid ${INKS.line[0]}` }}>
      <Small>
        <a href={site} dir="ltr" className="soft" style={look}>
          {new URL(site).host}
        </a>
      </Small>
      {optOut && (
        <Small style={{ marginTop: 8 }}>
          <a href={optOut.href} className="soft" style={look}>
            {optOut.label}
          </a>
        </Small>
      )}
    </div>
  );
}
