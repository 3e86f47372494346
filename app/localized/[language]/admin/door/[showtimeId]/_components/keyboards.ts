import table from "./keyboards.json" with { type: "json" };

/** A key as it went down: what the computer made of it, and which one it was ("" where a browser does not say). */
export type Key = { key: string; code: string; isShifted: boolean };

/**
 * What the keys of 44 keyboards type, without and with Shift; a blank is nothing, or an accent that waits for a letter.
 * Generated from xkeyboard-config, for `key` and `code` as UI Events name them.
 */
const { keys, layouts }: { keys: string[]; layouts: Record<string, string[]> } = table;

export type Keyboard = (typeof KEYBOARDS)[number];

const NUMPAD = { Decimal: ".", Subtract: "-" } as Record<string, string>;

export const KEYBOARDS = Object.entries(layouts).map(([name, [plain = "", shifted = ""]]) => {
  const rows = [Array.from(plain), Array.from(shifted)] as const;
  return {
    name,
    /** What the key in that place types; null for one that types nothing here. */
    type({ code, isShifted }: Pick<Key, "code" | "isShifted">): string | null {
      if (code.startsWith("Numpad")) {
        const typed = code.slice("Numpad".length);
        return /^\d$/.test(typed) ? typed : (NUMPAD[typed] ?? null);
      }
      const char = rows[isShifted ? 1 : 0][keys.indexOf(code)] ?? " ";
      return char === " " ? null : char;
    },
    /** The key that types a character; null when none does. */
    find(char: string): Pick<Key, "code" | "isShifted"> | null {
      for (const isShifted of [false, true]) {
        const at = rows[isShifted ? 1 : 0].indexOf(char);
        if (at >= 0) return { code: keys[at] as string, isShifted };
      }
      return null;
    },
  };
});

const [US] = KEYBOARDS as [Keyboard];

export { US };
