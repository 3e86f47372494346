import { execFileSync, type SpawnOptions, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  type Dirent,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  all,
  copies,
  environment,
  execForm,
  readDockerfile,
  type Stage,
} from "@/db/commands/image/read-dockerfile";
import { DIST_DIR } from "@/e2e/authorization/own-site";

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const pathOf = ({ parentPath, name }: Dirent) => join(parentPath, name);
/** The tests' build lies in a folder of another name. */
const here = (path: string) => path.replace("/app/", "").replace(/^(\.\/)?\.next\//, `$1${DIST_DIR}/`);

/**
 * What the image holds, laid out by the Dockerfile's own lines in a folder that nobody may write to, with another for
 * its volume. It runs with the image's settings and those given, as another user where this one may say so.
 */
export function unpackImage() {
  const image = readDockerfile().at(-1) as Stage;
  execFileSync(process.execPath, ["--import", "tsx", "db/commands/bundle.ts"], {
    env: { ...process.env, MATINEE_DIST_DIR: DIST_DIR },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const folder = mkdtempSync(join(tmpdir(), "matinee-image-"));
  const [app, data, node] = ["app", "data", "node"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(data);
  for (const { path, to } of copies(image))
    cpSync(here(path), join(app, here(to)), { recursive: true, verbatimSymlinks: true });
  // the image's own, in the place of one that only we may reach
  copyFileSync(process.execPath, node);
  if (isRoot) chownSync(data, NOBODY, NOBODY);
  const inside = readdirSync(app, { recursive: true, withFileTypes: true });
  const folders = [folder, app, ...inside.filter((one) => one.isDirectory()).map(pathOf)];
  for (const path of inside.filter((one) => one.isFile()).map(pathOf)) chmodSync(path, 0o444);
  for (const path of folders) chmodSync(path, 0o555);

  const settings = Object.fromEntries(
    Object.entries(environment(image)).map(([name, value]) => [
      name,
      value.replace("file:/data", `file:${data}`),
    ]),
  );
  /** Runs what the image has under that name: "node", and something in it. */
  const run = ([program, ...args]: string[], more: Record<string, string>) => {
    if (program !== "node") throw new Error(`The image has no ${program}`);
    const options: SpawnOptions = {
      cwd: app,
      env: { NODE_ENV: "production", ...settings, ...more },
      stdio: ["ignore", "pipe", "pipe"],
      ...(isRoot && { uid: NOBODY, gid: NOBODY }),
    };
    const child = spawn(node, args, options);
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (part) => {
        said += part;
      });
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    return { child, ended, said: () => said };
  };
  const [start = "", check = ""] = [...all(image, "CMD"), ...all(image, "HEALTHCHECK")];
  return {
    app,
    data,
    url: settings.DATABASE_URL ?? "",
    run,
    start: execForm(start),
    check: execForm(check.slice(check.indexOf("CMD"))),
    remove: () => {
      for (const path of folders) chmodSync(path, 0o755);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
