const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a JSON string may not hold
  /\s*(?:("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([[\]{},:]))/y;

/** Where a text stops being JSON (browsers do not agree on telling): line and character from 1; null when it is. */
export function findJsonFault(text: string): { line: number; character: number } | null {
  // what is expected next: `v` a value, `k` a key, `:`; `,]` and `,}` more of it or its end; with `?` it may end at once
  const stack: string[] = ["end", "v"];
  let at = 0;
  while (stack.length > 1) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const expected = stack.pop() ?? "";
    if (!(found && accept(found, expected, stack)))
      return positionOf(text, at + (/^\s*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0));
    at = TOKEN.lastIndex;
  }
  const rest = text.slice(at).search(/\S/);
  return rest < 0 ? null : positionOf(text, at + rest);
}

function accept([, string, plain, mark]: RegExpExecArray, expected: string, stack: string[]): boolean {
  if (expected.startsWith("v")) {
    if (mark === "[") stack.push(",]", "v?]");
    else if (mark === "{") stack.push(",}", "k?}");
    else if (mark === "]" && expected === "v?]") stack.pop();
    else return string !== undefined || plain !== undefined;
    return true;
  }
  if (expected.startsWith("k")) {
    if (mark === "}" && expected === "k?}") stack.pop();
    else if (string !== undefined) stack.push("v", ":");
    else return false;
    return true;
  }
  if (expected === ":") return mark === ":";
  if (mark === ",") stack.push(expected, expected === ",]" ? "v" : "k");
  return mark === "," || mark === expected[1];
}

function positionOf(text: string, at: number): { line: number; character: number } {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, character: (before.at(-1)?.length ?? 0) + 1 };
}
