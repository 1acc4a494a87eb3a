import { analyzeCommand } from './analyze-command.ts';
import { checkCommand } from './check-command.ts';
import { formatCommand } from './format-command.ts';
import { playCommand } from './play-command.ts';
import { USAGE, Usage } from './arguments.ts';

/** Runs the command line; the exit code: 0 all well, 1 findings or an illegal move, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  try {
    switch (command) {
      case 'analyze':
        return analyzeCommand(rest);
      case 'check':
        return checkCommand(rest);
      case 'fmt':
        return formatCommand(rest);
      case 'play':
        return await playCommand(rest);
      case '--help':
      case 'help':
        process.stdout.write(USAGE);
        return 0;
      default:
        throw new Usage(command === undefined ? 'no command' : `unknown command ${command}`);
    }
  } catch (error) {
    if (!(error instanceof Usage)) throw error;
    process.stderr.write(`zhinuo: ${error.message}\n${USAGE}`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
