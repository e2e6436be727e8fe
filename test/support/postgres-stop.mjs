import pg from 'pg';

/** Stops the server of this run, or drops what this run made on the server that it was lent. */
export default async function stopPostgres() {
  const run = process.env.ATLAS_TEST_RUN;
  delete process.env.ATLAS_TEST_RUN;
  if (globalThis.atlasTestServer) await globalThis.atlasTestServer.stop();
  else if (run) await dropDatabasesOf(run);
}

async function dropDatabasesOf(run) {
  const client = new pg.Client({ connectionString: process.env.ATLAS_TEST_SERVER });
  await client.connect();
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
    `atlas_test_${run}_`,
  ]);
  for (const { datname } of rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
  await client.end();
}
