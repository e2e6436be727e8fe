import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFile } from '../sql-file.js';

/** Tells those who listen of every publication. */
export class PublicationNotice1700000000005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sqlFile(import.meta.url, '0005-publication-notice.sql'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER publication_notice ON publication');
    await queryRunner.query('DROP FUNCTION notify_of_publication');
  }
}
