import { readFile } from 'node:fs/promises';
import { Argument, type Command } from 'commander';
import { auditIntegrity } from '../access/audit-trail.js';
import { configure, settingVersions } from '../access/configuration.js';
import { redefine } from '../derived/definition.js';
import { type CliContext, isoDate, type WithWorkspace } from './program.js';
import { SETTING_KINDS } from './setting-kinds.js';

interface ConfigureFlags {
  author: string;
  from: string;
  area?: string;
}

/** Adds the commands for dated settings and for the audit. */
export function addSettings(
  program: Command,
  context: CliContext,
  withWorkspace: WithWorkspace,
  end: (code: number) => void,
): void {
  program
    .command('configure')
    .description('records a new version of a setting; figures that rest on it are computed again and cite it')
    .addArgument(new Argument('<kind>', 'what is set').choices([...SETTING_KINDS.keys()]))
    .argument('<file>', 'a JSON document')
    .requiredOption('--author <role>', 'who decides it: a role or a team, never a person’s name')
    .requiredOption('--from <date>', 'first day on which it holds, YYYY-MM-DD', isoDate)
    .option('--area <code>', 'code of the council whose own it is; else it holds for all that have none')
    .action((kind: string, file: string, flags: ConfigureFlags) =>
      withWorkspace(context, false, async ({ db }, onProgress, write) => {
        const document = await readDocument(file);
        const { author, from: validFrom, area: areaCode } = flags;
        let version = 0;
        const change = async (client: typeof db.pool | Parameters<typeof configure>[0]) => {
          const known = (await settingVersions(client, kind)).length;
          const setting = { kind, validFrom, author, document, ...(areaCode && { areaCode }) };
          const { document: schema, apply } = SETTING_KINDS.get(kind)!;
          version = await configure(client, setting, schema);
          const isNew = (await settingVersions(client, kind)).length > known;
          if (isNew) await apply?.(client, { ...setting, areaCode: areaCode ?? '*' });
          return isNew;
        };
        try {
          const isNew = await redefine(db, change, context.rebuild, onProgress);
          write(
            isNew
              ? `${kind} version ${version} holds from ${validFrom}.`
              : `Version ${version} says the same already; nothing was changed.`,
          );
        } catch (error) {
          if (!(error instanceof Error && error.message.startsWith(`${kind}:`))) throw error;
          write(`${error.message}\nNothing was changed.`);
          end(1);
        }
      }),
    );
  program
    .command('settings')
    .description('lists the versions of dated settings, newest first')
    .addArgument(new Argument('[kind]', 'of this kind only').choices([...SETTING_KINDS.keys()]))
    .option('--json', 'print JSON, documents and all')
    .action((kind: string | undefined, flags: { json?: boolean }) =>
      withWorkspace(context, true, async ({ db }, _, write) => {
        const versions = await settingVersions(db.pool, kind ?? null);
        if (flags.json) write(JSON.stringify(versions));
        else
          for (const { kind, version, areaCode, validFrom, author } of versions)
            write(
              `${kind} version ${version}, ${areaCode === '*' ? 'everywhere' : areaCode}, from ${validFrom}: ${author}`,
            );
      }),
    );
  program
    .command('audit')
    .description(
      'checks that the audit is as it was written, and prints the hash of its newest event to keep elsewhere',
    )
    .action(() =>
      withWorkspace(context, true, async ({ db }, _, write) => {
        const { isIntact, events, brokenAt, head } = await auditIntegrity(db.pool);
        write(
          isIntact
            ? `The audit is intact: ${events} events, newest hash ${head ?? 'none'}.`
            : `The audit was altered at event ${brokenAt}.`,
        );
        if (!isIntact) end(1);
      }),
    );
}

async function readDocument(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Error(`${file} cannot be read: ${error.message}`, { cause: error });
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`, { cause: error });
  }
}
