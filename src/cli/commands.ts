import type { Command } from './command.ts'

/** Each command by its name; loading it is left until it is called, so that the small ones start fast. */
export type Commands = Readonly<Record<string, () => Promise<{ readonly command: Command }>>>

/** Every command, in the order in which help lists them. A command is a file in `commands/` and a line here. */
export const commands: Commands = {
  serve: () => import('./commands/serve.ts'),
  council: () => import('./commands/council.ts'),
  role: () => import('./commands/role.ts'),
  due: () => import('./commands/due.ts'),
  limits: () => import('./commands/limits.ts'),
  regulations: () => import('./commands/regulations.ts'),
  'working-days': () => import('./commands/working-days.ts'),
  read: () => import('./commands/read.ts'),
  import: () => import('./commands/import.ts'),
  register: () => import('./commands/register.ts'),
  verify: () => import('./commands/verify.ts'),
  rebuild: () => import('./commands/rebuild.ts'),
  export: () => import('./commands/export.ts'),
  restore: () => import('./commands/restore.ts'),
  'check-vectors': () => import('./commands/check-vectors.ts'),
}
