import { describe, expect, it } from 'vitest';
import { svgForOffice } from '../../src/lib/export/svg-for-office';
import { handedPicture } from '../../src/lib/export/picture';
import { pngBytes } from '../../src/lib/export/raster';
import { CHINESE, COMPARISONS, ENGLISH, handedOf, LONG_TITLE } from './handed-examples';
import { partsOf, wellFormed } from './opened-package';

const pictureOf = (name: string) => handedPicture(handedOf(COMPARISONS[name] as never), CHINESE);

describe.each(Object.keys(COMPARISONS))('the picture of %s', (name) => {
  const { svg, width, height } = pictureOf(name);

  it('is a whole file with fixed colours and a size of its own', () => {
    expect(wellFormed(svg)).toBe(true);
    expect(svg).not.toMatch(/var\(|NaN|undefined|dominant-baseline/);
    expect(svg).toMatch(new RegExp(`^<svg [^>]*width="${width}" height="${height}"`));
  });

  it('holds title, unit, source, both days and that it is made up', () => {
    const said = svg.replace(/<[^>]+>/g, '');
    expect(said).toContain('来源：');
    expect(said).toContain('数据截至 2026-03-31；导出于 2026-04-02');
    expect(said).toContain('虚构示例数据');
    expect(said).toContain(handedOf(COMPARISONS[name] as never).slides[0]?.title.slice(0, 8));
  });
});

describe('a picture', () => {
  it('sets a title of 500 characters on as many lines as it takes, and loses none', () => {
    const handed = handedOf(COMPARISONS['trend'] as never, { title: LONG_TITLE });
    const { svg, height } = handedPicture(handed, ENGLISH);
    const said = [...svg.matchAll(/font-weight:700[^>]*>([^<]*)</g)].map(([, text]) => text).join('');
    expect(said).toBe(LONG_TITLE);
    expect(height).toBeGreaterThan(pictureOf('trend').height);
  });

  it('is drawn as pixels at a scale', async () => {
    const picture = pictureOf('nothing');
    for (const scale of [1, 3]) {
      const view = new DataView((await pngBytes(picture, scale)).buffer);
      expect(view.getUint32(12)).toBe(0x49484452);
      expect([view.getUint32(16), view.getUint32(20)]).toEqual([
        picture.width * scale,
        picture.height * scale,
      ]);
    }
  });

  it('has baselines where programs without dominant-baseline look for them', () => {
    const text = '<text dominant-baseline="central" style="font-size:20px;" x="1">a</text>';
    expect(svgForOffice(text)).toBe('<text style="font-size:20px;" x="1" dy="7">a</text>');
    const alike =
      '<g dominant-baseline="central" style="font-size:20px;"><text x="1">a</text><text x="2">b</text></g>';
    expect(svgForOffice(alike)).toBe(
      '<g style="font-size:20px;"><text dy="7" x="1">a</text><text dy="7" x="2">b</text></g>',
    );
  });
});

it('the helper of these tests sees broken XML and reads archives', async () => {
  expect(wellFormed('<a><b></a>')).toBe(false);
  await expect(partsOf(new Uint8Array([1, 2, 3]))).rejects.toThrow();
});
