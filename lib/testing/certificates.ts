import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Runs openssl in a folder. */
export function openssl(folder: string, ...args: string[]) {
  const { error, status, stderr } = spawnSync("openssl", args, { cwd: folder });
  return { isFine: !error && status === 0, words: String(error ?? stderr) };
}

/**
 * Makes throw-away certificates in a folder: an authority in Apple's place (`ca.pem`), and, signed by it, one of a pass type
 * and one of a server on this machine.
 */
export function makeCertificates(folder: string, passType: string) {
  const run = (...args: string[]) => {
    const { isFine, words } = openssl(folder, ...args);
    if (!isFine) throw new Error(`openssl ${args[0]}: ${words}`);
  };
  const newKey = ["-newkey", "rsa:2048", "-nodes"];
  run(
    "req",
    "-x509",
    ...newKey,
    "-days",
    "2",
    "-subj",
    "/CN=Not Apple",
    "-keyout",
    "ca.key",
    "-out",
    "ca.pem",
  );
  const sign = (name: string, subject: string, ...more: string[]) => {
    run("req", ...newKey, "-subj", subject, "-keyout", `${name}.key`, "-out", `${name}.csr`);
    const by = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2"];
    run("x509", "-req", "-in", `${name}.csr`, ...by, "-out", `${name}.pem`, ...more);
  };
  sign("pass", `/UID=${passType}/CN=${passType}/OU=TEAM`);
  writeFileSync(join(folder, "san"), "subjectAltName=IP:127.0.0.1,DNS:localhost\n");
  sign("server", "/CN=localhost", "-extfile", "san");
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return {
    authority: read("ca.pem"),
    pass: { certificate: read("pass.pem"), key: read("pass.key") },
    server: { cert: read("server.pem"), key: read("server.key") },
  };
}
