import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFile } from '../sql-file.js';

/** Figures that official sources report per area and month, and prices to judge fees by. */
export class ReportedFigures1700000000007 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sqlFile(import.meta.url, '0007-reported-figures.sql'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE hospital_trust, price_index, history.area_reported, area_reported, reported_figure',
    );
  }
}
