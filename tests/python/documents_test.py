# SPDX-License-Identifier: GPL-3.0-or-later
"""The examples and the Python of docs/python.md run, and say what the text says."""
import pathlib
import re
import subprocess
import sys
import unittest

DOCS = pathlib.Path(__file__).parents[2] / "docs"


def printed(*arguments):
    command = [sys.executable, "-B", "-W", "error", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


class Documents(unittest.TestCase):
    def test_the_code_of_the_page_runs(self):
        blocks = re.findall(r"^~~~python\n(.*?)^~~~", (DOCS / "python.md").read_text(encoding="utf-8"), re.M | re.S)
        self.assertEqual(len(blocks), 3)
        status, _, errors = printed("-c", "\n".join(blocks))
        self.assertEqual(status, 0, errors)

    def test_a_membrane_in_few_bits(self):
        status, output, errors = printed(str(DOCS / "examples/membrane_in_few_bits.py"))
        self.assertEqual(status, 0, errors)
        self.assertRegex(output, r"\d+ spikes in float, \d+ with 16 levels")
        self.assertEqual(len(re.findall(r"^\d bits: .* dB, bound", output, re.M)), 5)

    def test_training_with_quantized_state(self):
        status, output, errors = printed(str(DOCS / "examples/train_with_state_quant.py"))
        self.assertEqual(status, 0, errors)
        accuracies = [float(number) for number in re.findall(r": ([\d.]+)%", output)]
        self.assertEqual(len(accuracies), 3)
        self.assertGreater(accuracies[0], 90)
        self.assertGreater(accuracies[2], accuracies[1])

    def test_every_example_has_a_test(self):
        tested = pathlib.Path(__file__).read_text(encoding="utf-8")
        for example in (DOCS / "examples").iterdir():
            self.assertIn(example.name, tested)


if __name__ == "__main__":
    unittest.main()
