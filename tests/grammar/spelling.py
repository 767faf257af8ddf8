"""Whole numbers in words, as a school grammar has them: what the tests read back."""

ONES = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
TENS = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
HUNDREDS = ["", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"]
ENGLISH = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
ENGLISH += ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
ENGLISH_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell_arabic(number: int) -> str:
    """A number up to ten million, in the nominative."""
    parts = []
    millions, rest = divmod(number, 1_000_000)
    thousands, small = divmod(rest, 1000)
    if millions:
        parts.append(scale(millions, "مليون", "مليونان", "ملايين"))
    if thousands:
        parts.append(scale(thousands, "ألف", "ألفان", "آلاف"))
    if small:
        parts.append(below_thousand(small))
    return " و".join(parts)


def scale(count: int, one: str, two: str, many: str) -> str:
    if count <= 2:
        return one if count == 1 else two
    return f"{below_thousand(count)} {many if count <= 10 else one}"


def below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    return " و".join(part for part in (HUNDREDS[hundreds], below_hundred(rest)) if part)


def below_hundred(number: int) -> str:
    if number <= 10:
        return ONES[number]
    tens, one = divmod(number, 10)
    if tens == 1:
        return {1: "أحد", 2: "اثنا"}.get(one, ONES[one]) + " عشر"
    return " و".join(part for part in (ONES[one], TENS[tens]) if part)


def spell_english(number: int) -> str:
    """A number up to ten million."""
    parts = []
    for size, name in ((1_000_000, " million"), (1000, " thousand"), (1, "")):
        count, number = divmod(number, size)
        if count:
            parts.append(english_below_thousand(count) + name)
    return " ".join(parts)


def english_below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    parts = [f"{ENGLISH[hundreds]} hundred"] if hundreds else []
    if rest >= 20:
        tens, one = divmod(rest, 10)
        parts.append(f"{ENGLISH_TENS[tens]}-{ENGLISH[one]}" if one else ENGLISH_TENS[tens])
    elif rest:
        parts.append(ENGLISH[rest])
    return " and ".join(parts)
