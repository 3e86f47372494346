const EDGE = "(?<=[\\s\"'`:!])";
const SIZE = "(?:\\d[\\w./]*|auto|px|full|\\[|\\()";

const CLASSES = new RegExp(
  `${EDGE}(?:${[
    `-?(?:scroll-)?[mp][lr]-${SIZE}`,
    `-?(?:left|right)-${SIZE}`,
    "(?:text|float|clear|object|bg|origin)-(?:left|right)(?![\\w:])",
    "border-[lr](?:-[\\w/]+)?(?![\\w-])",
    "rounded-(?:[lr]|[tb][lr])(?:-\\w+)?(?![\\w-])",
    `-?translate-x-${SIZE}`,
    "bg-(?:linear|gradient)-to-[tb]?[lr](?![\\w-])",
  ].join("|")})`,
  "g",
);
/** As rules of CSS, also those that stand in a class. */
const RULES =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?:|border-(?:top|bottom)-(?:left|right)-radius:|text-align:\s*(?:left|right)|float:\s*(?:left|right))/g;
const OWN_LINE =
  /(?<=[{;]\s*)(?:left|right):(?!\w)|--[\w-]+:\s*(?:left|right)\b|(?:background(?:-position)?|transform-origin):[^;{}]*?\b(?:left|right)\b/g;
const STYLES =
  /(?<![\w.])(?:(?:margin|padding|border|scrollMargin|scrollPadding)(?:Left|Right)\w*:|textAlign:\s*"(?:left|right)"|cssFloat:)|style\.(?:left|right|marginLeft|marginRight) =/g;
const STYLE_OBJECT = /style=\{\{([\s\S]*?)\}\}/g;

/** What of a file is said of a left or a right side: classes, rules of CSS and styles in code. */
export function physicalIn(file: string, source: string): string[] {
  const all = (pattern: RegExp, text = source) => [...text.matchAll(pattern)].map(([found]) => found);
  if (file.endsWith(".css")) return [...all(RULES), ...all(OWN_LINE)];
  const objects = [...source.matchAll(STYLE_OBJECT)].flatMap(([, inside = ""]) =>
    all(/(?<=^|[\s,{])(?:left|right):/g, inside),
  );
  return [...all(CLASSES), ...all(RULES), ...all(STYLES), ...objects];
}
