#!/usr/bin/env node
import '../dist/src/cli/stridecheck.js';
