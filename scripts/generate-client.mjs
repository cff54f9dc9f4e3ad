// Writes the types of the API's bodies for the web app from the checked-in OpenAPI document.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const document = JSON.parse(readFileSync('openapi.json', 'utf8'));
writeFileSync('web/src/api/schema.generated.d.ts', astToString(await openapiTS(document)));
