import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFile } from '../sql-file.js';

/** Hours of placement requests by the calendar, beside those of the clock of their class. */
export class ElapsedHours1700000000012 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sqlFile(import.meta.url, '0012-elapsed-hours.sql'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE placement_clock DROP COLUMN elapsed_hours');
  }
}
