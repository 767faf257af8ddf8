import { describe, expect, test } from "vitest";
import {
  getAtLeast,
  getField,
  getList,
  getWords,
  parseQuery,
  quote,
  setAtLeast,
  setField,
  setList,
  setWords,
  toggle,
} from "../src/query";

describe("reading", () => {
  test.each([
    ["place:Aleppo", "place", "Aleppo"],
    ['place:"Deir ez-Zor" killed:>=3', "place", "Deir ez-Zor"],
    ["مكان:حلب قتلى:>=10", "place", "حلب"],
    ["-status:denied", "status", ""],
    ["near:36.2,37.1 within:10km", "near", "36.2,37.1"],
    ['a "place:Homs" b', "place", ""],
  ])("%s", (query, key, value) => {
    expect(getField(query, key)).toBe(value);
  });

  test("words are kept apart from fields", () => {
    expect(getWords('barrel "في حلب" -truce place:Homs')).toBe('barrel "في حلب" -truce');
  });

  test("an open quotation mark is no error", () => {
    expect(parseQuery('place:"Deir').map((token) => token.value)).toEqual(["Deir"]);
  });
});

describe("writing", () => {
  test("a field replaces itself and leaves the rest as typed", () => {
    expect(setField('x -y  origin:"A B" place:Homs', "place", "Tall Rifat")).toBe(
      'x -y origin:"A B" place:"Tall Rifat"',
    );
  });

  test("an Arabic key is replaced by the English one", () => {
    expect(setField("مكان:حلب غارة", "place", "حمص")).toBe("place:حمص غارة");
  });

  test("a doubled field becomes one", () => {
    expect(setField("from:2016-01-01 x from:2016-02-01", "from", "2016-03-01")).toBe("from:2016-03-01 x");
  });

  test("a negated field is another matter", () => {
    expect(setField("-place:Homs", "place", "Hama")).toBe("-place:Homs place:Hama");
  });

  test("an empty value takes the field out", () => {
    expect(setField("x place:Homs y", "place", " ")).toBe("x y");
  });

  test("quotation marks cannot break out of a value", () => {
    expect(quote('a" b')).toBe('"a b"');
    expect(getField(setField("", "place", 'a" killed:>1'), "place")).toBe("a killed:>1");
  });

  test("lists", () => {
    expect(toggle("type:death", "type", "injury")).toBe("type:death,injury");
    expect(toggle("type:death,injury", "type", "death")).toBe("type:injury");
    expect(setList("type:death x", "type", [])).toBe("x");
    expect(getList("type:death,injury", "type")).toEqual(["death", "injury"]);
  });

  test("at least", () => {
    expect(setAtLeast("", "killed", "10")).toBe("killed:>=10");
    expect(getAtLeast("killed:>=10", "killed")).toBe("10");
    expect(getAtLeast("killed:3..9", "killed")).toBe("");
  });

  test("words", () => {
    expect(setWords("old place:Homs words", 'new "a b"')).toBe('new "a b" place:Homs');
  });
});
