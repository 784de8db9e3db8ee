import { lookup } from "node:dns/promises";
import ipaddr from "ipaddr.js";

/** Which addresses pages may be fetched from. */

/** Answers with the name of a range that is not public, such as "loopback", or null for a public address. */
export type JudgeAddress = (address: string) => string | null;

/** Public addresses behind which clouds keep a machine's secrets. */
const metadataAddresses = new Set(["168.63.129.16", "100.100.100.200", "fd00:ec2::254"]);

/** Every range but public unicast is refused: loopback, private, link-local, multicast, mapped and reserved ones. */
export const judgeAddress: JudgeAddress = (text) => {
  if (!ipaddr.isValid(text)) return "no valid address";
  // process() turns ::ffff:10.0.0.1 into 10.0.0.1, which is what would be connected to.
  const address = ipaddr.process(text);
  if (metadataAddresses.has(address.toString())) return "a metadata address";
  const range = address.range();
  return range === "unicast" ? null : `a ${range} address`;
};

export interface ResolvedAddress {
  address: string;
  family: 4 | 6;
}

/** A host that leads, or may lead, where it should not. */
export class AddressError extends Error {
  readonly host: string;
  readonly address: string;
  readonly range: string;

  constructor(host: string, address: string, range: string) {
    super(`${host} leads to ${address}, ${range}`);
    this.host = host;
    this.address = address;
    this.range = range;
  }
}

/**
 * The addresses of a host, if all of them are allowed: a name that also leads inside is not half trusted.
 * Throws an `AddressError`, or the error of the name service.
 */
export async function resolveHost(host: string, judge: JudgeAddress): Promise<ResolvedAddress[]> {
  const bare = host.replace(/^\[|\]$/g, "");
  const found = ipaddr.isValid(bare)
    ? [{ address: bare, family: ipaddr.parse(bare).kind() === "ipv4" ? 4 : 6 }]
    : await lookup(bare, { all: true, verbatim: true });
  for (const { address } of found) {
    const range = judge(address);
    if (range) throw new AddressError(host, address, range);
  }
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
}
