# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a command and prints the most memory that it had, in MB: peak_memory.py PROGRAM ARGUMENTS..."""
import resource
import subprocess
import sys

subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
