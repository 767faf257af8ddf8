// The pages and the report page of `musnad report` are one family: the same colours, light and dark.

import { expect, test } from "vitest";
import report from "../../src/musnad/export/report/css/base.css?raw";
import tokens from "../src/css/tokens.css?raw";

const colours = (block: string): Map<string, string> =>
  new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]+);/g)].map(([, name = "", value = ""]) => [name, value]),
  );

const [light = "", dark = ""] = [...report.matchAll(/:root \{(.*?)\}/gs)].map(([, block]) => block);

test("every colour of the report page is here, in both looks", () => {
  expect(colours(light).size).toBeGreaterThan(30);
  for (const [name, value] of colours(light)) {
    expect(tokens).toContain(`--${name}: light-dark(${value}, ${colours(dark).get(name)});`);
  }
});
