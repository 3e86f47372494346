import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a Chromium: Playwright's own, the system's, or one installed now. */
export function findBrowser(): string {
  const found = playwrightsOwn() ?? onThePath() ?? installFromDebian() ?? installByPlaywright();
  if (found) return found;
  throw new Error("There is no Chromium, and none could be installed. Install one and start again.");
}

const playwrightsOwn = () => [chromium.executablePath()].find(existsSync);

function onThePath(): string | undefined {
  for (const name of NAMES) {
    const { stdout } = spawnSync("which", [name], { encoding: "utf8" });
    if (stdout?.trim()) return stdout.trim();
  }
  return undefined;
}

function installFromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("No Chromium here: installing Debian's.");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-q"], { stdio: "inherit", env });
  spawnSync("apt-get", ["install", "-y", "-q", "chromium"], { stdio: "inherit", env });
  return onThePath();
}

function installByPlaywright(): string | undefined {
  console.log("No Chromium here: downloading Playwright's.");
  spawnSync("npx", ["--no-install", "playwright", "install", "chromium"], { stdio: "inherit" });
  return playwrightsOwn();
}
