#!/usr/bin/env python3
"""Makes the tables beside this file out of public data; run it again when a source is renewed.

    pip install pypinyin==0.55.0 zhconv==1.4.3 phonenumbers==9.0.43 tld==0.13.2
    python3 make.py

sounds.txt      syllable without tone, then the characters read so      pypinyin (MIT)
simplified.txt  traditional character, then the simplified one          zhconv, from MediaWiki (GPL data facts)
phones.txt      numbering plans, see the head of that file              phonenumbers, libphonenumber metadata (Apache-2.0)
tlds.txt        top-level domains                                       tld, Mozilla Public Suffix List (MPL-2.0)

Made elsewhere, out of our own rows in tests/compliance:

lures.bin       what words weigh in messages that lead buyers away      src/compliance/lean/teach.rs
"""
import os
import re
import sys
from collections import defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))


def write(name, head, lines):
    with open(os.path.join(HERE, name), "w", encoding="utf8") as file:
        for line in head.strip().splitlines():
            file.write("# %s\n" % line if line else "#\n")
        file.writelines(line + "\n" for line in lines)


def sounds():
    from pypinyin import Style, pinyin

    by_sound = defaultdict(list)
    for code in range(0x4E00, 0xA000):
        sound = pinyin(chr(code), style=Style.NORMAL, strict=False)[0][0]
        if sound.isascii() and sound.isalpha() and len(sound) <= 6:
            by_sound[sound].append(chr(code))
    lines = ["%s %s" % (sound, "".join(chars)) for sound, chars in sorted(by_sound.items())]
    write("sounds.txt", "The usual reading of each Chinese character, without tone.\nMade by make.py.", lines)


def simplified():
    from zhconv import convert

    pairs = []
    for code in range(0x4E00, 0xA000):
        plain = convert(chr(code), "zh-cn")
        if len(plain) == 1 and plain != chr(code):
            pairs.append(chr(code) + plain)
    write("simplified.txt", "Pairs: a traditional character and the simplified one it stands for.\nMade by make.py.",
          ["".join(pairs[at:at + 40]) for at in range(0, len(pairs), 40)])


def shapes(pattern):
    """Yields the numbers a pattern of libphonenumber allows, each as a list of sets of digits."""
    at = 0

    def alternatives():
        nonlocal at
        out = []
        while True:
            out += sequence()
            if at < len(pattern) and pattern[at] == "|":
                at += 1
            else:
                return out

    def sequence():
        nonlocal at
        out = [()]
        while at < len(pattern) and pattern[at] not in "|)":
            part = atom()
            low, high = repeat()
            many = []
            for times in range(low, high + 1):
                grown = [()]
                for _ in range(times):
                    grown = [a + b for a in grown for b in part]
                many += grown
            out = [a + b for a in out for b in many]
        return out

    def atom():
        nonlocal at
        if pattern.startswith("(?:", at):
            at += 3
            inner = alternatives()
            at += 1
            return inner
        if pattern.startswith("\\d", at):
            at += 2
            return [(frozenset("0123456789"),)]
        if pattern[at] == "[":
            end = pattern.index("]", at)
            digits = set()
            for first, last in re.findall(r"(\d)(?:-(\d))?", pattern[at + 1:end]):
                digits |= {str(d) for d in range(int(first), int(last or first) + 1)}
            at = end + 1
            return [(frozenset(digits),)]
        at += 1
        return [(frozenset(pattern[at - 1]),)]

    def repeat():
        nonlocal at
        if at < len(pattern) and pattern[at] == "?":
            at += 1
            return 0, 1
        found = re.compile(r"\{(\d+)(?:,(\d+))?\}").match(pattern, at)
        if not found:
            return 1, 1
        at = found.end()
        return int(found[1]), int(found[2] or found[1])

    return alternatives()


def starts(patterns):
    """Returns by length of number the ranges of its first three digits."""
    by_length = defaultdict(set)
    for pattern in patterns:
        # Digits behind the third matter by their number alone.
        for shape in shapes(pattern):
            if len(shape) < 5:
                continue
            for a in shape[0]:
                for b in shape[1]:
                    for c in shape[2]:
                        by_length[len(shape)].add(int(a + b + c))
    return by_length


def ranges(numbers):
    out = []
    for number in sorted(numbers):
        if out and out[-1][1] == number - 1:
            out[-1][1] = number
        else:
            out.append([number, number])
    return ",".join("%03d" % a if a == b else "%03d-%03d" % (a, b) for a, b in out)


def phones():
    import phonenumbers
    from phonenumbers import PhoneMetadata

    kinds = "fixed_line mobile toll_free shared_cost personal_number voip uan".split()
    lines = []
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        data = PhoneMetadata.metadata_for_region(region)
        patterns = {k: getattr(data, k).national_number_pattern for k in kinds if getattr(data, k)}
        patterns = {k: p for k, p in patterns.items() if p and p != "NA"}
        mobile = starts([patterns.pop("mobile")] if "mobile" in patterns else [])
        other = starts(patterns.values())
        prefix = data.national_prefix or "-"
        parts = ["m%d:%s" % (n, ranges(p)) for n, p in sorted(mobile.items())]
        parts += ["f%d:%s" % (n, ranges(p)) for n, p in sorted(other.items())]
        lines.append("%s %d %s %s" % (region, data.country_code, prefix, " ".join(parts)))
    write("phones.txt", """
Numbering plans: region, country code, national prefix (- for none), then for mobile numbers (m) and
all others (f) the length without prefix and the ranges of the first three digits.
Made by make.py out of the metadata of libphonenumber 9.0.""", lines)


def tlds():
    from tld import get_tld_names
    import tld.utils

    path = os.path.join(os.path.dirname(tld.utils.__file__), "res", "effective_tld_names.dat.txt")
    names = set()
    with open(path, encoding="utf8") as file:
        for line in file:
            if "BEGIN PRIVATE" in line:
                break
            name = line.strip()
            if name and not name.startswith(("//", "!", "*")) and "." not in name:
                names.add(name.lower())
    lines, row = [], ""
    for name in sorted(names):
        if len(row) + len(name) > 98:
            lines.append(row.rstrip())
            row = ""
        row += name + " "
    write("tlds.txt", "Top-level domains. Made by make.py out of the Public Suffix List.", lines + [row.rstrip()])


if __name__ == "__main__":
    for table in sys.argv[1:] or ["sounds", "simplified", "phones", "tlds"]:
        globals()[table]()
