# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the wheel with CMake, for `pip install .` (PEP 517). Uses Python's standard library only, so that nothing is
downloaded. The same sources and tools give the same bytes."""
import base64
import hashlib
import os
import pathlib
import re
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import tomllib
import zipfile

ROOT = pathlib.Path(__file__).parents[1]


def version():
    return re.search(r"^project\(.* VERSION ([\d.]+)", (ROOT / "CMakeLists.txt").read_text(), re.M)[1]


def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def tag():
    interpreter = f"cp{sys.version_info.major}{sys.version_info.minor}"
    return f"{interpreter}-{interpreter}-{sysconfig.get_platform().replace('-', '_').replace('.', '_')}"


def metadata():
    about = project()
    lines = ["Metadata-Version: 2.1", f"Name: {about['name']}", f"Version: {version()}",
             f"Summary: {about['description']}", f"License: {about['license']}",
             f"Requires-Python: {about['requires-python']}",
             *(f"Requires-Dist: {needed}" for needed in about["dependencies"]),
             "Description-Content-Type: text/markdown", "", (ROOT / about["readme"]).read_text(encoding="utf-8")]
    return "\n".join(lines)


def digest(content):
    return "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


def write_wheel(installed, folder):
    """Packs what `cmake --install` has put into a folder. Returns the name of the wheel."""
    name = f"quantoscope-{version()}"
    files = {str(path.relative_to(installed)): path.read_bytes() for path in sorted(installed.rglob("*"))
             if path.is_file()}
    info = f"{name}.dist-info"
    files[f"{info}/METADATA"] = metadata().encode()
    files[f"{info}/WHEEL"] = (f"Wheel-Version: 1.0\nGenerator: quantoscope\nRoot-Is-Purelib: false\n"
                              f"Tag: {tag()}\n").encode()
    files[f"{info}/LICENSE"] = (ROOT / "LICENSE").read_bytes()
    record = "".join(f"{path},{digest(content)},{len(content)}\n" for path, content in files.items())
    files[f"{info}/RECORD"] = (record + f"{info}/RECORD,,\n").encode()
    wheel = f"{name}-{tag()}.whl"
    with zipfile.ZipFile(pathlib.Path(folder, wheel), "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o100755 if path.endswith("quantoscope-reader") else 0o100644) << 16
            archive.writestr(entry, content)
    return wheel


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    del config_settings, metadata_directory
    with tempfile.TemporaryDirectory() as name:
        build, installed = pathlib.Path(name, "build"), pathlib.Path(name, "installed")
        off = [f"-DQUANTOSCOPE_{part}=OFF" for part in ("CLI", "GUI", "TESTS")]
        subprocess.run(["cmake", "-G", "Ninja", "-S", ROOT, "-B", build, "-DCMAKE_BUILD_TYPE=Release",
                        "-DQUANTOSCOPE_PYTHON=ON", *off, f"-DPython_EXECUTABLE={sys.executable}",
                        *os.environ.get("CMAKE_ARGS", "").split()], check=True)
        subprocess.run(["cmake", "--build", build, "--target", "quantoscope_python"], check=True)
        subprocess.run(["cmake", "--install", build, "--component", "wheel", "--prefix", installed, "--strip"],
                       check=True)
        return write_wheel(installed, wheel_directory)


def build_sdist(sdist_directory, config_settings=None):
    del config_settings
    name = f"quantoscope-{version()}"
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    with tarfile.open(pathlib.Path(sdist_directory, f"{name}.tar.gz"), "w:gz", format=tarfile.PAX_FORMAT) as archive:
        for path in listed.rstrip("\0").split("\0"):
            archive.add(ROOT / path, f"{name}/{path}")
        with tempfile.NamedTemporaryFile("w", encoding="utf-8") as information:
            information.write(metadata())
            information.flush()
            archive.add(information.name, f"{name}/PKG-INFO")
    return f"{name}.tar.gz"
