import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Where a command lies, if it is on the path. */
export function onThePath(name: string): string | undefined {
  const { stdout } = spawnSync("which", [name], { encoding: "utf8" });
  return stdout?.trim() || undefined;
}

/** Installs packages of Debian where that is allowed; what came of it is on the path. */
export function installFromDebian(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.log(`Installing Debian's ${packages.join(" and ")}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-q"], { stdio: "inherit", env });
  spawnSync("apt-get", ["install", "-y", "-q", ...packages], { stdio: "inherit", env });
}
