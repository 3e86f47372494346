import { globSync, readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { hearEarlyInput, repeatEarlyInput } from "./early-input";

/** As much of a browser's tick and list of options as the repeating touches. */
class Tick extends EventTarget {
  isConnected = true;
  checked: boolean;
  constructor(
    readonly type: "checkbox" | "radio",
    readonly defaultChecked = false,
  ) {
    super();
    this.checked = defaultChecked;
  }
  click() {
    this.checked = this.type === "radio" || !this.checked;
    this.dispatchEvent(new Event("click"));
  }
}
class Options extends EventTarget {
  isConnected = true;
  type = "select-one";
  value = "owner";
}

type Heard = (event: { target: unknown; preventDefault?: () => void }) => void;

/** A page whose scripts have not run: what is done to it until `comesAlive`, and what its scripts hear then. */
function openPage() {
  const listeners = new Map<string, Heard>();
  vi.stubGlobal("window", {});
  vi.stubGlobal("HTMLInputElement", Tick);
  vi.stubGlobal("HTMLSelectElement", Options);
  vi.stubGlobal("addEventListener", (type: string, heard: Heard) => listeners.set(type, heard));
  vi.stubGlobal("removeEventListener", (type: string) => listeners.delete(type));
  runInThisContext(hearEarlyInput);
  const said: string[] = [];
  return {
    said,
    press(tick: Tick) {
      tick.click();
      listeners.get("input")?.({ target: tick });
    },
    choose(list: Options, value: string) {
      list.value = value;
      listeners.get("input")?.({ target: list });
    },
    /** Whether the browser is kept from sending the form. */
    isHeldBack(form: object) {
      let isHeld = false;
      listeners.get("submit")?.({
        target: form,
        preventDefault: () => {
          isHeld = true;
        },
      });
      return isHeld;
    },
    comesAlive(fields: Record<string, Tick | Options>) {
      for (const [name, field] of Object.entries(fields))
        field.addEventListener(field instanceof Options ? "change" : "click", () =>
          said.push(`${name}: ${field instanceof Options ? field.value : field.checked}`),
        );
      repeatEarlyInput();
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

describe("what is done to a page before its scripts run", () => {
  it("is repeated, once", () => {
    const page = openPage();
    const [tick, list] = [new Tick("checkbox"), new Options()];
    page.press(tick);
    page.choose(list, "door");
    page.comesAlive({ tick, list });
    expect(page.said).toEqual(["tick: true", "list: door"]);
    repeatEarlyInput();
    expect(page.said).toHaveLength(2);
  });

  it("is not repeated where a tick was taken back, and told by its end where another was chosen", () => {
    const page = openPage();
    const [tick, given, list] = [new Tick("checkbox"), new Tick("checkbox", true), new Options()];
    for (const pressed of [tick, given, tick, given]) page.press(pressed);
    page.choose(list, "door");
    page.choose(list, "owner");
    page.comesAlive({ tick, given, list });
    expect(page.said).toEqual(["list: owner"]);
    expect([tick.checked, given.checked]).toEqual([false, true]);
  });

  it("ends with what was pressed last", () => {
    const page = openPage();
    const [card, cash] = [new Tick("radio", true), new Tick("radio")];
    for (const pressed of [cash, card, cash]) page.press(pressed);
    page.comesAlive({ card, cash });
    expect(page.said.at(-1)).toBe("cash: true");
  });

  it("sends a form that says where it leads, and no other", () => {
    const page = openPage();
    expect(page.isHeldBack({ hasAttribute: (name: string) => name === "action" })).toBe(false);
    expect(page.isHeldBack({ hasAttribute: () => false })).toBe(true);
    page.comesAlive({});
    expect(page.isHeldBack({ hasAttribute: () => false })).toBe(false);
  });
});

it("each form says where it leads, or has scripts that send it", () => {
  const sources = globSync("{app,components}/**/*.tsx").map((path) => readFileSync(path, "utf8"));
  const forms = sources.flatMap((source) => source.match(/<form\b[^>]*(=>[^>]*)*>/g) ?? []);
  expect(forms.length).toBeGreaterThan(20);
  expect(forms.filter((form) => !/\baction=|\bonSubmit=|\{\.\.\.(form\.)?formProps\}/.test(form))).toEqual(
    [],
  );
});
