import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { installFromDebian, onThePath } from "./debian";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a Chromium: Playwright's own, the system's, or one installed now. */
export function findBrowser(): string {
  const found = playwrightsOwn() ?? ofTheSystem() ?? installed() ?? installByPlaywright();
  if (found) return found;
  throw new Error("There is no Chromium, and none could be installed. Install one and start again.");
}

const playwrightsOwn = () => [chromium.executablePath()].find(existsSync);

const ofTheSystem = () => NAMES.map(onThePath).find((path) => path !== undefined);

function installed(): string | undefined {
  installFromDebian(["chromium"]);
  return ofTheSystem();
}

function installByPlaywright(): string | undefined {
  console.log("No Chromium here: downloading Playwright's.");
  spawnSync("npx", ["--no-install", "playwright", "install", "chromium"], { stdio: "inherit" });
  return playwrightsOwn();
}
