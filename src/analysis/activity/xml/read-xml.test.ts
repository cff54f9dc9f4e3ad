import { bytesOf } from '../../../../test/builders/xml-files.js';
import { ActivityError } from '../activity-error.js';
import { limits } from '../limits.js';
import { readXml, type XmlFault } from './read-xml.js';

interface Heard {
  readonly told: readonly string[];
  readonly fault?: XmlFault;
}

/** Everything that a listener is told, as words. */
function hear(bytes: Uint8Array | string): Heard {
  const told: string[] = [];
  const fault = readXml(typeof bytes === 'string' ? bytesOf(bytes) : bytes, {
    open: (local, depth, { attributes }, line) => {
      const named = Object.entries(attributes).map(([name, value]) => ` ${name}=${value}`);
      told.push(`<${local}${named.join('')}> depth ${depth} line ${line}`);
    },
    close: (local, depth, text, name) => told.push(`</${name}> ${local} depth ${depth} "${text}"`),
  });
  return { told, fault };
}

function refusal(bytes: Uint8Array | string): ActivityError {
  try {
    hear(bytes);
  } catch (error) {
    if (error instanceof ActivityError) return error;
  }
  throw new Error('nothing was refused');
}

describe('reading XML', () => {
  it('tells of elements in order, with local names, depth, line, attributes and their own text', () => {
    const { told, fault } = hear('<a>\n<x:b lat="1">t&amp;<!-- c -->u<![CDATA[<v>]]></x:b><c/></a>');
    expect(fault).toBeUndefined();
    expect(told).toEqual([
      '<a> depth 1 line 1',
      '<b lat=1> depth 2 line 2',
      '</x:b> b depth 2 "t&u<v>"',
      '<c> depth 2 line 2',
      '</c> c depth 2 ""',
      '</a> a depth 1 ""',
    ]);
  });

  it('reads prefixes that nobody declared', () => {
    expect(hear('<a><ns3:cad>84</ns3:cad></a>').fault).toBeUndefined();
  });

  it('skips white space before the XML declaration and counts its lines', () => {
    const { told, fault } = hear('\n\n  <?xml version="1.0"?>\n<a/>');
    expect(fault).toBeUndefined();
    expect(told[0]).toBe('<a> depth 1 line 4');
  });

  it('reads UTF-16 and Latin-1 as declared', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...'<a>ü</a>'].flatMap((c) => [c.charCodeAt(0), 0])]);
    expect(hear(utf16).told).toContain('</a> a depth 1 "ü"');
    const latin = bytesOf('<?xml version="1.0" encoding="ISO-8859-1"?><a>?</a>').map((byte, i, all) =>
      byte === 63 && all[i + 1] === 60 ? 0xfc : byte,
    );
    expect(hear(latin).told).toContain('</a> a depth 1 "ü"');
  });

  it('goes on over bytes that are no UTF-8, bare ampersands and entities of HTML', () => {
    const bytes = bytesOf('<a><n>Run & Fun &eacute;?</n><b>1</b></a>');
    bytes[bytes.indexOf(63)] = 0xff;
    expect(hear(bytes).fault).toBeUndefined();
    expect(hear(bytes).told).toContain('</b> b depth 2 "1"');
  });

  it('tells the same wherever a character falls between two pieces', () => {
    const text = `<a><t>${'ü€🏃'.repeat(20_000)}</t></a>`;
    const small = text.replace(/(?:ü€🏃)+/, (run) => run.slice(0, 40_000));
    expect(hear(small).told[2]).toBe(`</t> t depth 2 "${small.slice(6, -8)}"`);
  });

  it.each([
    ['<a><b>1</b>\n<b>2', 'cut', 2],
    ['<a><b>1</b>\n', 'cut', 2],
    ['<a><b>1</b></c>\n</a>', 'damaged', 1],
    ['<a>\n<b>1</b>\n\u0000\u0000', 'damaged', 3],
    ['<a>\n< b></a>', 'damaged', 2],
    ['<a></a>\njunk', 'trailing', 2],
    ['no XML', 'damaged', 1],
    ['', 'cut', 1],
    ['<?xml version="1.0"?>', 'cut', 1],
  ])('ends in %j as %s at line %i', (text, kind, line) => {
    expect(hear(text).fault).toEqual({ kind, line });
  });

  it('has told everything before a fault', () => {
    expect(hear('<a><b>1</b><b>2</x>').told).toContain('</b> b depth 2 "1"');
  });
});

describe('XML that no watch writes', () => {
  it('is refused at once with a DOCTYPE, before anything is told', () => {
    const bomb = '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x "xxxx"><!ENTITY y "&x;&x;">]><a>&y;</a>';
    expect(refusal(bomb)).toMatchObject({ code: 'refused', position: { line: 1 } });
    expect(refusal(`<!--${'x'.repeat(limits.xmlText)}--><!DOCTYPE a><a/>`).code).toBe('refused');
  });

  it('is refused with a DOCTYPE or an entity inside', () => {
    expect(refusal('<a>\n<!DOCTYPE b></a>')).toMatchObject({ code: 'refused', position: { line: 2 } });
    expect(refusal('<a>\n<!ENTITY x "y"></a>')).toMatchObject({ code: 'refused', position: { line: 2 } });
  });

  it('is refused when nested deeper than the limit', () => {
    expect(hear('<a>'.repeat(limits.xmlDepth)).fault?.kind).toBe('cut');
    expect(refusal('<a>'.repeat(limits.xmlDepth + 1)).code).toBe('refused');
  });

  it('is refused with more attributes than the limit', () => {
    const element = (count: number) =>
      `<a><b ${Array.from({ length: count }, (_, i) => `a${i}="1"`).join(' ')}/></a>`;
    expect(hear(element(limits.xmlAttributes)).fault).toBeUndefined();
    expect(refusal(element(limits.xmlAttributes + 1)).code).toBe('refused');
  });

  it.each([
    ['a text', (long: string) => `<a>${long}</a>`],
    ['a text in parts', (long: string) => `<a>${long.slice(9)}<!-- c -->${long.slice(9)}</a>`],
    ['a CDATA section', (long: string) => `<a><![CDATA[${long}]]></a>`],
    ['an attribute', (long: string) => `<a b="${long}"/>`],
  ])('is too large with %s over the limit', (_, xml) => {
    expect(refusal(xml('x'.repeat(limits.xmlText + 1))).code).toBe('tooLarge');
  });

  it.each([
    ['a comment', '<a><!--'],
    ['a name', '<a><'],
    ['an attribute', '<a b="'],
    ['an instruction', '<a><?x '],
    ['an entity', '<a>&x;&#'],
    ['a text', '<a>'],
  ])('ends early when %s never ends, whatever follows', (_, start) => {
    let bytesRead = 0;
    const endless = bytesOf(start + 'x'.repeat(8 * limits.xmlText));
    const watched = new Proxy(endless, {
      get: (target, key) => {
        if (key !== 'subarray') {
          const value: unknown = Reflect.get(target, key, target);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        }
        return (from: number, to: number) => {
          bytesRead = Math.max(bytesRead, to);
          return target.subarray(from, to);
        };
      },
    });
    const fault = (() => {
      try {
        return hear(watched).fault?.kind;
      } catch (error) {
        return error instanceof ActivityError ? error.code : error;
      }
    })();
    expect(['tooLarge', 'refused', 'damaged']).toContain(fault);
    expect(bytesRead).toBeLessThan(4 * limits.xmlText);
  });

  it('is too large with more elements than the limit', () => {
    const heard = { open: () => undefined, close: () => undefined };
    const endless = bytesOf(`<a>${'<b/>'.repeat(limits.xmlElements)}`);
    expect(() => readXml(endless, heard)).toThrow(expect.objectContaining({ code: 'tooLarge' }));
  });

  it('cannot be read in an encoding that nobody knows', () => {
    const error = refusal('<?xml version="1.0" encoding="x-klingon"?><a/>');
    expect(error.code).toBe('unsupportedVariant');
    expect(error.message).toContain('x-klingon');
  });

  it('gives a listener’s own error the line where it happened', () => {
    const failing = () => {
      throw new ActivityError('tooLarge', 'enough');
    };
    expect(() => readXml(bytesOf('<a>\n<b/></a>'), { open: () => undefined, close: failing })).toThrow(
      expect.objectContaining({ code: 'tooLarge', position: { line: 2 } }),
    );
  });
});
