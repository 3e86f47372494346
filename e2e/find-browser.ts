import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { installFromDebian, onThePath } from "./debian";

/** Chromium without its window, which takes half of the processor that the whole of it takes. */
const SHELL = "chromium-headless-shell";
const NAMES = [SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a Chromium: one without a window before others, installed where it can be. */
export function findBrowser(): string {
  const found =
    onThePath(SHELL) ??
    installed(SHELL) ??
    playwrightsOwn() ??
    ofTheSystem() ??
    installed("chromium") ??
    installByPlaywright();
  if (found) return found;
  throw new Error("There is no Chromium, and none could be installed. Install one and start again.");
}

const playwrightsOwn = () => [chromium.executablePath()].find(existsSync);

const ofTheSystem = () => NAMES.map(onThePath).find((path) => path !== undefined);

function installed(name: string): string | undefined {
  installFromDebian([name]);
  return onThePath(name);
}

function installByPlaywright(): string | undefined {
  console.log("No Chromium here: downloading Playwright's.");
  spawnSync("npx", ["--no-install", "playwright", "install", "chromium"], { stdio: "inherit" });
  return playwrightsOwn();
}
