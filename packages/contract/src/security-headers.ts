/** What a page may load and call. Nothing inline, nothing from elsewhere, and in no frame. */
function contentSecurityPolicy(userPoolUrl: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${userPoolUrl}`,
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
}

const UNUSED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** For how long a browser that came by TLS once comes by nothing else. */
export const HSTS_SECONDS = 31_536_000;

/** Goes with answers over TLS alone: over plain http it means nothing. */
export const HSTS = {
  'strict-transport-security': `max-age=${HSTS_SECONDS}; includeSubDomains`,
} as const;

/**
 * The security headers of an answer that is no page: it is not shown as one, in no frame, taken for
 * nothing else and not embedded elsewhere. Headers are the dearest part of a short answer.
 */
export const DATA_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const;

/**
 * The security headers of a page and its files, by whatever they are served. `userPoolUrl` is the one other
 * origin that the page calls.
 */
export function securityHeaders(userPoolUrl: string) {
  return {
    'content-security-policy': contentSecurityPolicy(userPoolUrl),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    // For browsers that do not know frame-ancestors.
    'x-frame-options': 'DENY',
  } as const;
}
