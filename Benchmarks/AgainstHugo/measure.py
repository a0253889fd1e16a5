"""Runs a command and prints what it cost, as JSON: seconds, processor seconds, and the most bytes that it held.

A process of its own, because the memory of a new program is counted from what the one held that started it.
"""

import json
import os
import subprocess
import sys
import time

began = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
wall = time.perf_counter() - began
if status:
    sys.exit(f"{' '.join(sys.argv[1:])} failed")
unit = 1 if sys.platform == "darwin" else 1024
print(json.dumps({
    "wall": round(wall, 4), "cpu": round(usage.ru_utime + usage.ru_stime, 4), "memory": usage.ru_maxrss * unit}))
