import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFile } from '../sql-file.js';

/** Keeps how datasets are protected and what was withheld. */
export class Disclosure1700000000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sqlFile(import.meta.url, '0003-disclosure.sql'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE disclosure_report, disclosure_edition, disclosure_withheld, disclosure_record, dataset_disclosure',
    );
  }
}
