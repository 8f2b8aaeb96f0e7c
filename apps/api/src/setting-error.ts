/** A variable of the environment has a value that it cannot have. */
export class SettingError extends Error {}
