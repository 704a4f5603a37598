import { Global, Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { Catalogue } from './catalogue/catalogue.service';
import { GroupsController } from './groups/groups.controller';
import { GroupsService } from './groups/groups.service';
import { PeopleController } from './people/people.controller';
import { PeopleQueries } from './people/people.queries';
import { PeopleService } from './people/people.service';
import { RecordCheckController } from './record/record-check.controller';
import { SeedOrganization } from './seed/seed-organization.service';
import { UnitSuccession } from './units/unit-succession.service';
import { UnitQueries } from './units/unit.queries';
import { UnitsController } from './units/units.controller';
import { UnitsService } from './units/units.service';
import { ImportApply } from './workbook/import-apply.service';
import { WorkbookController } from './workbook/workbook.controller';
import { CatalogueWorkbook } from './workbook/workbook.service';

/** Units, groups and people. Global, since nearly every room asks the catalogue. */
@Global()
@Module({
  imports: [AuditModule],
  controllers: [
    UnitsController,
    GroupsController,
    PeopleController,
    RecordCheckController,
    WorkbookController,
  ],
  providers: [
    Catalogue,
    SeedOrganization,
    UnitQueries,
    UnitsService,
    UnitSuccession,
    GroupsService,
    PeopleQueries,
    PeopleService,
    ImportApply,
    CatalogueWorkbook,
  ],
  exports: [Catalogue, SeedOrganization],
})
export class OrganizationModule {}
