import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFile } from '../sql-file.js';

/** Keeps what the platform said under earlier data versions. */
export class Replay1700000000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sqlFile(import.meta.url, '0002-replay.sql'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA history CASCADE');
    await queryRunner.query('DROP TABLE figure_change, derived_definition');
  }
}
