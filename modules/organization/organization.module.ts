import { Global, Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { Catalogue } from './catalogue/catalogue.service';

/** Units, groups and people. Global, since nearly every room asks the catalogue. */
@Global()
@Module({ imports: [AuditModule], providers: [Catalogue], exports: [Catalogue] })
export class OrganizationModule {}
