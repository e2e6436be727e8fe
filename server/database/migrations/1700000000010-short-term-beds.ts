import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFile } from '../sql-file.js';

/** What boards may see of contracts for short stays: beds and days, no prices. */
export class ShortTermBeds1700000000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sqlFile(import.meta.url, '0010-short-term-beds.sql'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER block_contract_keeps_short_term ON block_contract');
    await queryRunner.query('DROP FUNCTION keep_short_term_contracts');
    await queryRunner.query('DROP TABLE short_term_contract');
  }
}
