#!/usr/bin/env node
import '../dist/server/stridecheck.js';
