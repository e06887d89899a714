// Counts the tests of CTRF reports, names what was skipped and what failed, and prints the closing line.
import { readFileSync } from "node:fs";

const tests = process.argv.slice(2).flatMap((report) => JSON.parse(readFileSync(report, "utf8")).results.tests);
const of = (status) => tests.filter((test) => test.status === status);
const [passed, failed] = [of("passed"), of("failed")];
const skipped = tests.filter((test) => !["passed", "failed"].includes(test.status));

for (const test of skipped) console.log(`skipped: ${test.name}${test.message ? ` (${test.message})` : ""}`);
for (const test of failed) console.log(`failed: ${test.name}`);
console.log(`${passed.length} passed, ${failed.length} failed, ${skipped.length} skipped`);
process.exit(failed.length > 0 || passed.length === 0 ? 1 : 0);
