import { describe, expect, test } from "vitest";
import { bodyOutline, noGoZones } from "../../src/body/outline";
import { middleX, sites, type BodyView } from "../../src/body/sites";
import { frameAspect, inFrame, inSight, regionBox, regionOf, regions, sitesIn } from "../../src/body/zoom";

const views: readonly BodyView[] = ["front", "back"];
/** Width of the chart in a card on a phone of 390 px: less the margins of screen and card and the frame's border. */
const frameWidthPixels = 324;
const touchPixels = 44;

describe("the regions", () => {
  test("have every site in exactly one of them", () => {
    for (const site of sites) {
      const holding = regions.filter((region) => sitesIn(region, site.view).includes(site));
      expect(holding, site.key).toEqual([regionOf(site)]);
    }
  });

  test("show sites so far apart that a finger tells them apart on a phone", () => {
    for (const view of views) {
      for (const region of regions) {
        const pixels = frameWidthPixels / inSight(region, view).width;
        const shown = sitesIn(region, view);
        for (const [index, one] of shown.entries()) {
          for (const other of shown.slice(index + 1)) {
            const apart = Math.hypot(one.x - other.x, one.y - other.y) * pixels;
            expect(apart, `${one.key} and ${other.key}`).toBeGreaterThanOrEqual(touchPixels);
          }
        }
      }
    }
  });

  test("cut none of their sites at the edge of the frame", () => {
    for (const site of sites) {
      const box = inSight(regionOf(site), site.view);
      const { left, top } = inFrame(box, site.x, site.y);
      for (const [percent, pixels] of [[left, frameWidthPixels], [top, frameWidthPixels / frameAspect]] as const) {
        const fromEdge = (Math.min(percent, 100 - percent) / 100) * pixels;
        expect(fromEdge, site.key).toBeGreaterThanOrEqual(touchPixels / 2);
      }
    }
  });

  test("are large enough to tap on the whole figure, and do not overlap", () => {
    const pixels = frameWidthPixels / inSight(null, "back").width;
    for (const view of views) {
      for (const region of regions) {
        const box = regionBox(region, view);
        expect(Math.min(box.width, box.height) * pixels, region).toBeGreaterThanOrEqual(touchPixels);
        for (const other of regions.filter((one) => one !== region).map((one) => regionBox(one, view))) {
          const apart = box.x + box.width <= other.x || other.x + other.width <= box.x || box.y + box.height <= other.y || other.y + other.height <= box.y;
          expect(apart, region).toBe(true);
        }
      }
    }
  });

  test("keep the shape of the frame", () => {
    for (const view of views) {
      for (const region of [null, ...regions]) {
        const box = inSight(region, view);
        expect(box.width / box.height).toBeCloseTo(frameAspect);
      }
    }
  });
});

test("no site lies where nobody presses", () => {
  for (const site of sites) {
    for (const zone of noGoZones.filter(({ view }) => view === site.view)) {
      const across = (Math.abs(site.x - middleX) - zone.fromMiddle) / zone.radiusX;
      const along = (site.y - zone.y) / zone.radiusY;
      expect(Math.hypot(across, along), `${site.key} in ${zone.key}`).toBeGreaterThan(1);
    }
  }
});

test("every site lies on the figure", () => {
  for (const site of sites) {
    const fromMiddle = Math.abs(site.x - middleX);
    const crossings = bodyOutline.slice(1).filter(([x, y], index) => {
      const [beforeX, beforeY] = bodyOutline[index]!;
      return (beforeY > site.y) !== (y > site.y) && fromMiddle < beforeX + ((site.y - beforeY) / (y - beforeY)) * (x - beforeX);
    });
    expect(crossings.length % 2, site.key).toBe(1);
  }
});
