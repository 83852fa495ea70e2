#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The newest release is the same everywhere: release_test.py VERSION METAINFO CHANGELOG."""

import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def main(version, metainfo, changelog):
    releases = ElementTree.parse(metainfo).findall("releases/release")
    packaged = re.match(r"quantoscope \(([\d.]+)-\d+\)", Path(changelog).read_text(encoding="utf-8"))
    if releases[0].get("version") != version:
        return f"{metainfo} begins with release {releases[0].get('version')}, but the version in CMakeLists.txt is {version}."
    if packaged is None or packaged[1] != version:
        return f"{changelog} does not begin with release {version}."
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
