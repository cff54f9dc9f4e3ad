// No test of the service depends on how fast the machine is; this only ends one that hangs.
import { jest } from '@jest/globals';

jest.setTimeout(300_000);
