import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const family = '@expo-google-fonts/source-sans-3';

/** Source Sans 3 (SIL Open Font License): Latin, Greek and Cyrillic with all their signs; figures of equal width. */
export const typeFace = {
  regular: resolve(`${family}/400Regular/SourceSans3_400Regular.ttf`),
  strong: resolve(`${family}/600SemiBold/SourceSans3_600SemiBold.ttf`),
};
