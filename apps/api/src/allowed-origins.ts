/** Pages elsewhere that may call the API. */
export function allowedOriginsOf(env: NodeJS.ProcessEnv): string[] {
  return [env.FRONTEND_URL, env.BACKEND_URL].flatMap((url) =>
    url ? url.split(',').map((one) => one.trim().replace(/\/$/, '')) : [],
  );
}
