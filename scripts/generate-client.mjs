// Writes the types of the API's bodies for the web app from the checked-in OpenAPI document.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const path = 'web/src/api/schema.generated.d.ts';
const document = JSON.parse(readFileSync('openapi.json', 'utf8'));
const draft = `${path}.${process.pid}`;
writeFileSync(draft, astToString(await openapiTS(document)));
// Whoever reads it meanwhile, as the checks do beside a build, reads one or the other.
renameSync(draft, path);
