import { KIT_VERSION } from '../domain/submission.js';
import { help, readArguments } from './arguments.js';
import { checkEndpoint } from './check.js';
import { checkFeed } from './check-feed.js';
import { presetNames } from './prepare.js';
import { reportText, verdictOf } from './report.js';

/** Where the command writes. */
export interface Console {
  out(text: string): void;
  error(text: string): void;
  /** `out` shows colours. */
  isColoured: boolean;
}

/** Runs `linkage-kit` with what follows it on the command line, and gives the exit code: 0 fine, 1 problems, 2 wrong usage. */
export async function run(args: readonly string[], console: Console): Promise<number> {
  const command = readArguments(args, presetNames);
  switch (command.command) {
    case 'help':
      console.out(help);
      return 0;
    case 'version':
      console.out(`${KIT_VERSION.split('/')[1]}\n`);
      return 0;
    case 'usage':
      console.error(`${command.message}\nSee: npx linkage-kit --help\n`);
      return 2;
    case 'check':
    case 'check-feed': {
      const report =
        command.command === 'check' ? await checkEndpoint(command.options) : await checkFeed(command.options);
      console.out(
        command.options.json
          ? `${JSON.stringify({ ...report, verdict: verdictOf(report) }, null, 2)}\n`
          : reportText(report, console.isColoured),
      );
      return report.problems ? 1 : 0;
    }
  }
}
