import { MantineProvider, useMantineColorScheme } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useMe, useProfile } from '../api/me.js';
import { createQueries } from '../api/queries.js';
import { useOtherTabs } from '../api/session.js';
import { browserLanguage, browserUnits, SpeechProvider } from '../language/language.js';
import { Frame } from './frame.js';
import { Pages } from './pages.js';
import { paletteResolver, theme } from './theme.js';

const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;

/** The whole app. */
export function App() {
  const [queries] = useState(createQueries);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={paletteResolver}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce ?? ''}
    >
      <QueryClientProvider client={queries}>
        <Speaking>
          <Frame>
            <Pages />
          </Frame>
        </Speaking>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** Language, units and colours of whoever is signed in; those of the browser until then. */
function Speaking({ children }: { children: ReactNode }) {
  const { data: me } = useMe();
  const { data: profile } = useProfile(Boolean(me && !me.twoFactorRequired));
  useOtherTabs();
  const { setColorScheme } = useMantineColorScheme();
  const theme = profile?.theme;
  useEffect(() => {
    if (theme) setColorScheme(theme);
  }, [theme, setColorScheme]);
  return (
    <SpeechProvider
      language={profile?.language ?? browserLanguage()}
      units={profile?.units ?? browserUnits()}
    >
      {children}
    </SpeechProvider>
  );
}
