// Counts the tests of CTRF reports, says which classes take longest, names what was skipped and what failed, and prints the closing line.
import { readFileSync } from "node:fs";

const tests = process.argv.slice(2).flatMap((report) => JSON.parse(readFileSync(report, "utf8")).results.tests);
const of = (status) => tests.filter((test) => test.status === status);
const [passed, failed] = [of("passed"), of("failed")];
const skipped = tests.filter((test) => !["passed", "failed"].includes(test.status));

// Classes run side by side, so that the sum is more than the run took; one class's tests run one after the other.
const seconds = new Map();
for (const { name, duration } of tests) {
  const of = name.replace(/\(.*/s, "").split(".").slice(0, -1).join(".").replace("JobAlliance.Tests.", "");
  seconds.set(of, (seconds.get(of) ?? 0) + duration / 1000);
}
const slowest = [...seconds].sort((a, b) => b[1] - a[1]).slice(0, 12);
console.log(`slowest: ${slowest.map(([name, took]) => `${name} ${took.toFixed(0)} s`).join(", ")}`);

for (const test of skipped) console.log(`skipped: ${test.name}${test.message ? ` (${test.message})` : ""}`);
for (const test of failed) console.log(`failed: ${test.name}`);
console.log(`${passed.length} passed, ${failed.length} failed, ${skipped.length} skipped`);
process.exit(failed.length > 0 || passed.length === 0 ? 1 : 0);
