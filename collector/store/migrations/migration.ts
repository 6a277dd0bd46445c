/**
 * The statements that bring a store from one version to the next, in order. A migration that has been released is never
 * edited (test/unit/collector/migrations.test.ts holds that), and every version keeps an example in test/fixtures/collector
 * that the tests bring up to date.
 */
export type Migration = readonly string[];
