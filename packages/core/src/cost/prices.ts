/**
 * AWS's list prices in dollars, the only place where they stand. They are from published pages and from
 * memory, without discounts: look them up before you rely on them.
 */
export const PRICES = {
  write_unit: 0.625e-6,
  read_unit: 0.125e-6,
  table_gb_month: 0.25,
  recovery_gb_month: 0.2,
  backup_gb_month: 0.1,
  lambda_call: 0.2e-6,
  lambda_gb_second: 0.0000133334,
  container_core_hour: 0.03238,
  container_gb_hour: 0.00356,
  public_address_hour: 0.005,
  load_balancer_hour: 0.0225,
  load_balancer_unit_hour: 0.008,
  endpoint_hour: 0.01,
  database_unit_hour: 0.12,
  cache_gb_hour: 0.084,
  cache_unit: 0.0023e-6,
  edge_request: 1e-6,
  edge_gb: 0.085,
  person_month: 0.015,
  secret_month: 0.4,
  key_month: 1,
  metrics_and_rules_month: 5.2,
  audit_entry: 1e-6,
} as const;

/** A price's name. */
export type PriceName = keyof typeof PRICES;

/** All prices, of which some may be others than the list's. */
export type Prices = Readonly<Record<PriceName, number>>;

/** Whose prices these are. */
export const PRICES_ARE = 'us-east-1, on demand, ARM, list prices as published in November 2025';

/** What AWS gives each month for nothing, without an end. */
export const FREE = { edge_requests: 10e6, edge_gb: 1_000, people: 10_000 } as const;
