#!/usr/bin/env node
// The command line is TypeScript and is run as it stands: no build step, one source.
import { register } from 'tsx/esm/api';

register();
await import('../src/cli/main.ts');
