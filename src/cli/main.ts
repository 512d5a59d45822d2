#!/usr/bin/env node
import { run } from './command.js';

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  isColoured: process.stdout.isTTY === true && !process.env['NO_COLOR'],
});
