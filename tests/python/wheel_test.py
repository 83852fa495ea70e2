# SPDX-License-Identifier: GPL-3.0-or-later
"""The wheel is installed in a fresh environment, works there, and is the same each time it is packed.

wheel_test.py CMAKE BUILD"""
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "python"))
import build_wheel  # noqa: E402  # after the path is known

PROGRAM = """
import numpy, quantoscope, pathlib
assert pathlib.Path(quantoscope.__file__).is_relative_to(FOLDER), quantoscope.__file__
assert quantoscope.quantize(numpy.float32([0.1]), quantoscope.Scheme("Q0.1")).tolist() == [0.0]
assert "LIF" in quantoscope.read_network(MODEL).nodes.values()
"""


def main(cmake, build):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        install = [cmake, "--install", build, "--component", "wheel", "--prefix", folder / "installed"]
        subprocess.run(install, check=True, stdout=subprocess.DEVNULL)
        for place in ("one", "other"):
            (folder / place).mkdir()
            wheel = build_wheel.write_wheel(folder / "installed", folder / place)
        assert (folder / "one" / wheel).read_bytes() == (folder / "other" / wheel).read_bytes()
        # The system's packages are NumPy's.
        subprocess.run([sys.executable, "-m", "venv", "--system-site-packages", folder / "venv"], check=True)
        subprocess.run([folder / "venv/bin/pip", "install", "--no-index", "--quiet", "--disable-pip-version-check",
                        folder / "one" / wheel], check=True)
        model = ROOT / "tests/reference/networks/dense2_lif.nir"
        program = f"FOLDER = {str(folder)!r}\nMODEL = {str(model)!r}\n{PROGRAM}"
        subprocess.run([folder / "venv/bin/python", "-c", program], check=True, cwd=folder, env={})
        shown = subprocess.run([folder / "venv/bin/pip", "show", "quantoscope"], check=True, capture_output=True,
                               text=True).stdout
        assert f"Version: {build_wheel.version()}" in shown, shown


if __name__ == "__main__":
    main(*sys.argv[1:])
