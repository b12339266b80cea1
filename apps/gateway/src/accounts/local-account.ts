/** Owner of everything while there are no accounts: whoever can open the page. */
export const LOCAL_ACCOUNT_ID = '00000000-0000-4000-8000-000000000001';
