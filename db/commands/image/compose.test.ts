import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

type Service = {
  image: string;
  profiles?: string[];
  user?: string;
  ports?: string[];
  volumes: string[];
  tmpfs: string[];
  environment: Record<string, string>;
  [setting: string]: unknown;
};

const { services, volumes } = parse(readFileSync("compose.yaml", "utf8"), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const all = Object.entries(services);

describe("compose.yaml", () => {
  it("starts the site alone, and more by profile", () => {
    const without = all.filter(([, { profiles }]) => !profiles).map(([name]) => name);
    expect(without).toEqual(["app"]);
    expect([...new Set(all.flatMap(([, { profiles = [] }]) => profiles))].sort()).toEqual([
      "backup",
      "scale",
    ]);
  });

  describe.each(all)("%s", (_name, service) => {
    it("writes to its volume alone and may do nothing that only root may", () => {
      expect(service).toMatchObject({
        read_only: true,
        tmpfs: ["/tmp"],
        cap_drop: ["ALL"],
        security_opt: ["no-new-privileges:true"],
      });
      expect(service.user ?? "node").not.toMatch(/^(root|0)\b/);
      for (const may of ["privileged", "cap_add", "network_mode", "pid", "devices", "userns_mode"])
        expect(service).not.toHaveProperty(may);
      for (const volume of service.volumes) expect(Object.keys(volumes)).toContain(volume.split(":")[0]);
    });

    it("has a bound to its memory, and more time to stop than the server takes", () => {
      expect(String(service.mem_limit)).toMatch(/^\d+[mg]$/);
      expect(Number.parseInt(String(service.stop_grace_period), 10)).toBeGreaterThan(10);
    });

    it("is an image of one version, and listens to this machine alone", () => {
      if (service.image !== "matinee") expect(service.image).toMatch(/:v?\d+\.\d+\.\d+$/);
      for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
    });

    it("has no secret in it", () => {
      expect(
        Object.keys(service.environment ?? {}).filter((name) => /SECRET|TOKEN|KEY|PASS/.test(name)),
      ).toEqual([]);
    });
  });
});
