import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PreferencesSchema } from '@interview/contracts';
import type { Preferences } from '@interview/contracts';
import { DataSource } from 'typeorm';
import { AccountRow } from '../database/entities';
import { Owner } from './owner';

/** What a person chose for themselves; holds for whatever is written from now on. */
@ApiTags('account')
@Controller('api/account/preferences')
export class PreferencesController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @ApiOperation({ summary: 'How feedback speaks to you' })
  @ApiOkResponse({ standardSchema: PreferencesSchema })
  async read(@Owner() ownerId: string): Promise<Preferences> {
    const { feedbackStyle } = await this.database
      .getRepository(AccountRow)
      .findOneByOrFail({ id: ownerId });
    return { feedbackStyle };
  }

  @Put()
  @ApiOperation({ summary: 'Chooses how the next feedback speaks to you' })
  @ApiOkResponse({ standardSchema: PreferencesSchema })
  async write(
    @Owner() ownerId: string,
    @Body({ schema: PreferencesSchema }) body: Preferences,
  ): Promise<Preferences> {
    await this.database.getRepository(AccountRow).update({ id: ownerId }, body);
    return this.read(ownerId);
  }
}
