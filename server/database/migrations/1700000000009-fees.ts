import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFile } from '../sql-file.js';

const TABLES = [
  'fee_uplift',
  'cost_of_care',
  'modelled_price',
  'placement_price',
  'fee_rate',
  'fnc_rate',
] as const;

/** Fee rates, prices of placements, modelled prices, cost of care and saved uplifts. */
export class Fees1700000000009 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sqlFile(import.meta.url, '0009-fees.sql'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE ${TABLES.join(', ')}`);
  }
}
