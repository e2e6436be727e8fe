import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFile } from '../sql-file.js';

/** Placement requests with their clock, block contracts and bed returns. */
export class Placements1700000000008 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sqlFile(import.meta.url, '0008-placements.sql'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER release_takes_placements ON release');
    await queryRunner.query('DROP FUNCTION delete_placement_rows');
    await queryRunner.query(
      'DROP TABLE bed_return, block_contract, placement_clock_basis, placement_clock, placement_request, lot',
    );
  }
}
