// The closed lists of the annotation guidelines: families and their types, sides.

export const FAMILIES = {
  violence: [
    "clash",
    "attack",
    "airstrike",
    "shelling",
    "bombing",
    "abduction",
    "arrest",
    "abuse",
    "protest",
  ],
  harm: ["death", "injury", "destruction"],
  territory: ["capture", "hold", "withdrawal", "advance", "siege", "deployment", "seizure"],
  people: ["displacement", "evacuation", "return", "surrender", "release"],
  diplomacy: ["meeting", "agreement", "ceasefire", "proposal", "demand", "rejection", "violation"],
  humanitarian: ["aid", "obstruction"],
} as const satisfies Record<string, readonly string[]>;

export type Family = keyof typeof FAMILIES;
export const FAMILY_NAMES = Object.keys(FAMILIES) as Family[];

// A shape beside the colour, for whoever cannot tell the colours apart.
export const GLYPHS: Record<Family, string> = {
  violence: "▲",
  harm: "●",
  territory: "■",
  people: "◆",
  diplomacy: "◐",
  humanitarian: "✚",
};

const FAMILY_OF = new Map<string, Family>(
  FAMILY_NAMES.flatMap((family) => FAMILIES[family].map((type) => [type, family] as const)),
);

export const familyOf = (type: string): Family => FAMILY_OF.get(type) ?? "violence";

export const STATUSES = ["asserted", "denied", "possible", "expected", "proposed"] as const;
export const STATES = ["machine", "assigned", "updated", "review", "final"] as const;
export const COUNTED = ["killed", "injured", "missing", "displaced", "arrested", "captured"] as const;

// Sides as css/tokens.css colours them.
export const SIDES = [
  "government",
  "opposition",
  "transitional",
  "is",
  "jihadist",
  "kurdish",
  "turkey",
  "coalition",
  "houthis",
  "south",
  "haftar",
  "tripoli",
  "rsf",
  "splm",
  "other",
  "unknown",
] as const;
