# SPDX-License-Identifier: GPL-3.0-or-later
"""The types of the package are complete, and those of a program that uses it are checked."""
import pathlib
import subprocess
import tempfile
import unittest

import quantoscope

PACKAGE = pathlib.Path(quantoscope.__file__).parent
GOOD = """
import numpy
import numpy.typing
import quantoscope
scheme: quantoscope.Scheme = quantoscope.Scheme(num_bits=4, multiplier=None)
stored = quantoscope.quantize(numpy.zeros(3, numpy.float32), scheme, rounding="floor")
bits: int = quantoscope.fit(stored, (2, 4))[0].schemes[0].scheme.num_bits
levels: numpy.typing.NDArray[numpy.float32] = quantoscope.explore(quantoscope.Setup(scheme=scheme)).levels
"""
BAD = """
import quantoscope
quantoscope.Scheme(num_bits="four")
quantoscope.Setup(rounding="up")
quantoscope.Scheme().num_bits = 3
quantoscope.fit([0.0]).best
"""


CONFIGURATION = """
[mypy]
strict = True
[mypy-torch.*]
follow_imports = skip
ignore_missing_imports = True
"""


def mypy(*arguments, folder):
    pathlib.Path(folder, "mypy.ini").write_text(CONFIGURATION)
    return subprocess.run(["/usr/bin/mypy", "--cache-dir", f"{folder}/cache", *arguments], cwd=folder,
                          capture_output=True, text=True, check=False)


class Types(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = self.temporary.name

    def test_the_package_passes_strict_checks(self):
        checked = mypy("-p", "quantoscope", folder=self.folder)
        self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)

    def test_mistakes_of_users_are_found(self):
        for name, text, errors in (("good", GOOD, 0), ("bad", BAD, 4)):
            path = pathlib.Path(self.folder, f"{name}.py")
            path.write_text(text)
            checked = mypy(str(path), folder=self.folder)
            found = checked.stdout.count(f"{name}.py:") if errors else checked.stdout.count("error:")
            self.assertEqual(found, errors, checked.stdout + checked.stderr)


if __name__ == "__main__":
    unittest.main()
