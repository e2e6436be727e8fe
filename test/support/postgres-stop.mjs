import pg from 'pg';

/** Stops the server of this run, or drops what this run made on the server that it was lent. */
export default async function stopPostgres() {
  if (globalThis.atlasTestServer) {
    await globalThis.atlasTestServer.stop();
    return;
  }
  const client = new pg.Client({ connectionString: process.env.ATLAS_TEST_SERVER });
  await client.connect();
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
    `atlas_test_${process.env.ATLAS_TEST_RUN}_`,
  ]);
  for (const { datname } of rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
  await client.end();
}
