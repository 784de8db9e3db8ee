#!/usr/bin/env node
// Plain JavaScript that any Node can run, so that an old one is told what is needed instead of failing on syntax.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `demarche: found Node ${process.versions.node}, needs Node 24 or later.\n` +
      "In a clone, Node 24 came with `npm ci`: use `npx demarche ...` or `npm start`.\n" +
      "Elsewhere, install Node 24 or later and run the command again.",
  );
  process.exit(3);
}
const { main } = await import("../dist/program/main.js");
process.exitCode = await main(process.argv.slice(2));
