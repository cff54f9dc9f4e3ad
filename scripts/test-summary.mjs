// Prints the closing line of a test run from Jest's own result.
import { readFileSync } from 'node:fs';

const result = JSON.parse(readFileSync('.jest-result.json', 'utf8'));
const skipped = result.numPendingTests + result.numTodoTests;
console.log(`tests: ${result.numPassedTests} passed, ${result.numFailedTests} failed, ${skipped} skipped`);
