import { existsSync, readFileSync } from "node:fs";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { readImports } from "@/lib/testing/imports";
import { commandsForServers } from "./bundle-commands";
import { all, copies, environment, execForm, readDockerfile, type Stage } from "./read-dockerfile";

const TEXT = readFileSync("Dockerfile", "utf8");
const stages = readDockerfile();
const image = stages.at(-1) as Stage;
const { dependencies, scripts } = JSON.parse(readFileSync("package.json", "utf8"));

/** What a validator of Dockerfiles has to say, in words. */
const faultsOf = (text: string) => validate(text).map(({ message }) => message);

describe("the Dockerfile", () => {
  it("is one, as a validator of such files reads it", () => {
    expect(faultsOf(TEXT)).toEqual([]);
    expect(faultsOf(TEXT.replace("EXPOSE 3000", "EXPOSE door"))).toHaveLength(1);
    expect(faultsOf(TEXT.replace("WORKDIR", "WORKDIRS"))).toHaveLength(1);
  });

  it("begins with the Node that package.json pins, in every stage", () => {
    expect(stages.map(({ from }) => from)).toEqual([
      `node:${dependencies.node}-slim`,
      `node:${dependencies.node}-slim`,
    ]);
  });

  it("runs as somebody who is not root, and whose the volume is", () => {
    const names = image.instructions.map(({ name }) => name);
    expect(all(image, "USER")).toEqual(["node"]);
    expect(names.lastIndexOf("USER")).toBeGreaterThan(names.lastIndexOf("RUN"));
    expect(all(image, "VOLUME")).toEqual(["/data"]);
    expect(all(image, "RUN")).toEqual(["mkdir /data /backups && chown node:node /data /backups"]);
    expect(environment(image).DATABASE_URL).toBe("file:/data/matinee.db");
  });

  it("has no secret in it, nor a way for one to come in at the build", () => {
    expect(stages.flatMap((stage) => all(stage, "ARG"))).toEqual([]);
    const set = stages.flatMap((stage) => Object.keys(environment(stage)));
    expect(set.filter((name) => /SECRET|TOKEN|KEY|PASS/.test(name))).toEqual([]);
    expect(stages.flatMap((stage) => all(stage, "ADD"))).toEqual([]);
  });

  it("starts without a shell between the container and the server, so that signals arrive", () => {
    expect(all(image, "CMD").map(execForm)).toEqual([["node", "commands/open.mjs"]]);
    expect(all(image, "ENTRYPOINT")).toEqual([]);
    expect(all(image, "STOPSIGNAL")).toEqual(["SIGTERM"]);
  });

  it("asks whether it is alive, with what is in the image", () => {
    const [check = ""] = all(image, "HEALTHCHECK");
    expect(execForm(check).slice(0, 2)).toEqual(["node", "-e"]);
    expect(check).toContain("/api/health/live");
  });

  it("takes over what the build makes, and nothing else", () => {
    expect(copies(image).map(({ from }) => from)).toEqual(copies(image).map(() => stages[0]?.as));
    const [built = ""] = all(stages[0] as Stage, "RUN").slice(-1);
    for (const [, script = ""] of built.matchAll(/npm run (\w+)/g)) expect(scripts).toHaveProperty(script);
    for (const { path } of copies(image).filter((one) => !one.path.startsWith("/app/.next/")))
      expect([path, existsSync(path.replace("/app/", ""))]).toEqual([path, true]);
  });
});

describe("what is sent to the build", () => {
  const lines = readFileSync(".dockerignore", "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
  const [first, ...rest] = lines;
  const letIn = rest.filter((line) => line.startsWith("!")).map((line) => line.slice(1));

  it("is what is named, so that no settings, data or secrets are", () => {
    expect(first).toBe("*");
    expect(letIn.filter((name) => !existsSync(name))).toEqual([]);
    expect(letIn.filter((name) => /^\.|data|\*/.test(name))).toEqual([]);
  });

  it("has all that it is built of: nothing in it names what stays outside", () => {
    const stays = (path: string) => !letIn.includes(path.split("/")[0] ?? "") || /\.test\.tsx?$/.test(path);
    const outside = readImports(process.cwd()).filter(({ from, to }) => !stays(from) && stays(to));
    expect(outside).toEqual([]);
  });
});

describe("the commands in the image", () => {
  it("are those of package.json that an operator runs", () => {
    expect(commandsForServers()).toEqual(
      expect.arrayContaining([
        ...["admin-create", "catalogue-pull", "deliver-messages", "import-movies"],
        ...["migrate", "payments-reconcile", "token-create"],
      ]),
    );
    expect(commandsForServers()).not.toContain("demo");
  });
});
