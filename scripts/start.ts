import { build } from './build.ts';
import { serve } from './serve.ts';

process.exitCode = (await build()) && (await serve()) ? 0 : 1;
