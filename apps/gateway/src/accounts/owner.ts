import { createParamDecorator } from '@nestjs/common';
import { LOCAL_ACCOUNT_ID } from './local-account';

/** The account that a request speaks for; every row that it reads or writes is its own. */
export const Owner = createParamDecorator((): string => LOCAL_ACCOUNT_ID);
