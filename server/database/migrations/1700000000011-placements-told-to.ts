import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFile } from '../sql-file.js';

/** Until when the use of booked beds is known. */
export class PlacementsToldTo1700000000011 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sqlFile(import.meta.url, '0011-placements-told-to.sql'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION atlas_placements_told_to');
  }
}
