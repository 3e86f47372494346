import dns from "node:dns";

/**
 * Names that end in ".localhost" are this machine (RFC 6761), which not every resolver knows. A libSQL server tells its
 * databases apart by the first part of the host's name.
 */
const { lookup } = dns;
dns.lookup = Object.assign(
  /** @type {(name: string, ...rest: any[]) => void} */
  (name, ...rest) => Reflect.apply(lookup, dns, [name.endsWith(".localhost") ? "127.0.0.1" : name, ...rest]),
  { __promisify__: lookup.__promisify__ },
);
