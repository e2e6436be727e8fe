import type { Queryable } from '../database/database.js';
import type { DatasetDocument } from './release.js';

/** Writes the documents of the datasets, new or changed, into the database. */
export async function ensureDatasets(db: Queryable, documents: readonly DatasetDocument[]): Promise<void> {
  for (const document of documents) await ensureDataset(db, document);
}

async function ensureDataset(db: Queryable, document: DatasetDocument): Promise<void> {
  await db.query(
    `INSERT INTO dataset (code, name, description, publisher, licence, licence_url, homepage,
                          expected_frequency, expected_days)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (code) DO UPDATE SET
       name = excluded.name, description = excluded.description, publisher = excluded.publisher,
       licence = excluded.licence, licence_url = excluded.licence_url, homepage = excluded.homepage,
       expected_frequency = excluded.expected_frequency, expected_days = excluded.expected_days`,
    [
      document.code,
      document.name,
      document.description,
      document.publisher,
      document.licence,
      document.licenceUrl,
      document.homepage,
      document.expectedFrequency,
      document.expectedDays,
    ],
  );
}
