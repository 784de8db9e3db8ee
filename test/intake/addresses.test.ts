import fc from "fast-check";
import { expect, test } from "vitest";
import { AddressError, judgeAddress, resolveHost } from "../../src/intake/addresses.ts";

test.each([
  "127.0.0.1",
  "127.8.8.8",
  "0.0.0.0",
  "10.1.2.3",
  "172.16.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "192.0.2.1",
  "198.18.0.1",
  "168.63.129.16",
  "::1",
  "::",
  "fe80::1",
  "fc00::1",
  "fd00:ec2::254",
  "ff02::1",
  "2001:db8::1",
  "::ffff:127.0.0.1",
  "::ffff:10.0.0.1",
  "::127.0.0.1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "2001:0:1::",
  "nonsense",
])("%s is no public address", (address) => expect(judgeAddress(address)).toMatch(/address/));

test.each(["8.8.8.8", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8"])(
  "%s is a public address",
  (address) => {
    expect(judgeAddress(address)).toBeNull();
  },
);

test("an address is judged alike however IPv6 wraps it", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(judgeAddress(`::ffff:${address}`)).toBe(judgeAddress(address));
    }),
  );
});

test("a host with one address inside is refused as a whole", async () => {
  const judge = (address: string) => (address === "::1" ? "inside" : null);
  await expect(resolveHost("[::1]", judge)).rejects.toThrow(AddressError);
  expect(await resolveHost("127.0.0.1", judge)).toEqual([{ address: "127.0.0.1", family: 4 }]);
});
