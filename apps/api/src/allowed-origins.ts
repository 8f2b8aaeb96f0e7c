import { SettingError } from './setting-error.ts';

/**
 * Pages elsewhere that may call the API: exact origins, and none unless `FRONTEND_URL` or `BACKEND_URL`
 * names them, each with commas between several.
 * @throws {SettingError} for what is no origin, above all `*`
 */
export function allowedOriginsOf(env: NodeJS.ProcessEnv): string[] {
  return (['FRONTEND_URL', 'BACKEND_URL'] as const).flatMap((name) =>
    (env[name] ?? '')
      .split(',')
      .map((one) => one.trim().replace(/\/$/, ''))
      .filter((one) => one !== '')
      .map((one) => {
        if (isOrigin(one)) return one;
        throw new SettingError(`${name} is not an origin like https://chat.example.com: ${one}`);
      }),
  );
}

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
