import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFile } from '../sql-file.js';

/** Row-level security for private tables, the audit, dated configuration and sessions. */
export class Access1700000000006 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sqlFile(import.meta.url, '0006-access.sql'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE private_series, history.private_series, session;
      DROP TRIGGER audit_publication ON publication;
      DROP TABLE configuration, audit_event CASCADE;
      DROP FUNCTION audit_publication, audit_configuration, refuse_change, atlas_audit;
      DROP FUNCTION protect_table, open_table, atlas_homes, atlas_own_homes, atlas_areas, atlas_sees_all, atlas_scope;
      DROP OWNED BY atlas_reader;`);
  }
}
