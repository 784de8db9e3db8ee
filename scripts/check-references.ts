import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Compares our results with exact reference cases, family by family: a family is a folder of cases, and
 * scripts/references/ has the module that knows how to check it. A family whose folder is missing is skipped.
 * Usage: node scripts/check-references.ts [DIR]; prints how many of each family are equal and the first difference
 * of each that is not; exits 1 on any.
 */
interface Checked {
  name: string;
  equal: boolean;
  /** The first difference, in words; null where there is none. */
  difference: string | null;
}

interface Family {
  /** Name of the folder. */
  family: string;
  check: (dir: string) => Promise<Checked[]>;
}

const root = process.argv[2] ?? "../shared/references";
const modules = readdirSync(new URL("references/", import.meta.url)).filter((file) => file.endsWith(".ts"));
for (const file of modules.sort()) {
  const module: Partial<Family> = await import(new URL(`references/${file}`, import.meta.url).href);
  if (module.family && module.check) await checkFamily(module.family, module.check);
}

async function checkFamily(family: string, check: Family["check"]): Promise<void> {
  const folder = join(root, family);
  if (!existsSync(folder)) {
    console.log(`${family}: skipped, no folder ${folder}`);
    return;
  }
  const cases = await check(folder);
  const unequal = cases.filter(({ equal }) => !equal);
  console.log(`${family}: ${cases.length - unequal.length} of ${cases.length} equal`);
  for (const { name, difference } of unequal) console.log(`  ${name}: ${difference}`);
  if (unequal.length > 0 || cases.length === 0) process.exitCode = 1;
}
